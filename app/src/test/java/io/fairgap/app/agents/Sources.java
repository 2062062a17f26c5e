package io.fairgap.app.agents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What the sources say of a type: the first paragraph of its comment.
final class Sources {
  private static final Pattern LINK = Pattern.compile("\\[(?:[\\w.]+#)?([\\w.]+)]");

  private final Path root;

  /// @param root of the checkout
  Sources(Path root) {
    this.root = root;
  }

  /// Empty when the type has no comment.
  String of(Class<?> type) {
    List<String> lines = lines(type);
    Pattern declared =
        Pattern.compile(
            "^\\s*(?:[a-z-]+ )*(?:record|interface|enum|class) " + type.getSimpleName() + "\\b.*");
    for (int i = 0; i < lines.size(); i++) {
      if (declared.matcher(lines.get(i)).matches()) {
        return paragraph(lines, i);
      }
    }
    throw new IllegalStateException(type + " is not declared in the source of its outermost class");
  }

  private static String paragraph(List<String> lines, int declaration) {
    int first = declaration;
    while (first > 0 && lines.get(first - 1).strip().startsWith("///")) {
      first--;
    }
    List<String> words = new ArrayList<>();
    for (String line : lines.subList(first, declaration)) {
      String text = line.strip().substring(3).strip();
      if (text.isEmpty() || text.startsWith("@")) {
        break;
      }
      words.add(text);
    }
    return LINK.matcher(String.join(" ", words)).replaceAll("`$1`");
  }

  private List<String> lines(Class<?> type) {
    Class<?> outermost = type.getNestHost();
    String file = outermost.getName().replace('.', '/') + ".java";
    String module = outermost.getPackageName().split("\\.", 4)[2];
    try {
      return Files.readAllLines(root.resolve(module).resolve("src/main/java").resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
