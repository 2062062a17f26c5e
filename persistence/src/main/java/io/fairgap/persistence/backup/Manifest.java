package io.fairgap.persistence.backup;

import java.util.List;
import java.util.regex.Pattern;

/// What a backup holds, and how to know that it is whole.
///
/// @param schema the version of the schema that the tables had
/// @param tables what was saved, in the order in which it goes back
public record Manifest(int schema, List<Table> tables) {
  static final String ENTRY = "manifest.txt";
  private static final String TITLE = "fairgap backup 1";

  public Manifest {
    tables = List.copyOf(tables);
  }

  /// @param columns in the order of each row; a later schema may have more
  /// @param rows how many there are
  /// @param sha256 of the bytes of the table's entry, in hexadecimal digits
  public record Table(String name, List<String> columns, long rows, String sha256) {
    /// Names become part of a statement when they go back, so only plain ones are names.
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    public Table {
      columns = List.copyOf(columns);
      if (!NAME.matcher(name).matches() || !columns.stream().allMatch(NAME.asMatchPredicate())) {
        throw new IllegalArgumentException("no names of a table: " + name + " " + columns);
      }
    }

    String line() {
      return name + ' ' + String.join(",", columns) + ' ' + rows + ' ' + sha256 + '\n';
    }

    static Table parse(String line) {
      String[] words = words(line, 4);
      return new Table(
          words[0], List.of(words[1].split(",", -1)), Long.parseLong(words[2]), words[3]);
    }
  }

  /// Its text: a title, the schema, and a line for each table.
  String text() {
    StringBuilder text = new StringBuilder(TITLE + "\nschema " + schema + "\n");
    tables.forEach(table -> text.append(table.line()));
    return text.toString();
  }

  /// Reads what [#text] gives.
  ///
  /// @throws IllegalArgumentException when the text is something else
  static Manifest parse(String text) {
    List<String> lines = text.lines().toList();
    if (lines.size() < 2 || !lines.get(0).equals(TITLE)) {
      throw new IllegalArgumentException("no manifest of ours");
    }
    List<Table> tables = lines.stream().skip(2).map(Table::parse).toList();
    return new Manifest(Integer.parseInt(words(lines.get(1), 2)[1]), tables);
  }

  private static String[] words(String line, int count) {
    String[] words = line.split(" ", -1);
    if (words.length != count) {
      throw new IllegalArgumentException("no line of a manifest: " + line);
    }
    return words;
  }
}
