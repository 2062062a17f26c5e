package io.fairgap.app.output;

import io.fairgap.app.mistake.Mistake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A folder of results that appears whole, or not at all.
///
/// ```java
/// try (ResultFolder results = ResultFolder.at(out)) {
///   Files.writeString(results.file("summary.json"), json);
///   results.finish();
/// }
/// ```
///
/// An earlier folder of results is replaced; any other folder is left alone. A small list of our
/// files in the folder is how we know it again, so that nothing of the user's own is ever deleted.
public final class ResultFolder implements AutoCloseable {
  private static final String LIST = ".fairgap-results";

  private final Unfinished unfinished;

  private ResultFolder(Unfinished unfinished) {
    this.unfinished = unfinished;
  }

  /// Begins a folder that will be at `place`; the folders above it are made.
  ///
  /// @throws Mistake when something is there that is not ours to replace, or nothing can be written
  public static ResultFolder at(Path place) {
    Path real = place.toAbsolutePath().normalize();
    try {
      refuseOthers(place, real);
      Unfinished unfinished = Unfinished.beside(real);
      Files.createDirectory(unfinished.path());
      return new ResultFolder(unfinished);
    } catch (IOException e) {
      throw new Mistake(place + ": no results can be written here (" + Reason.of(e) + ").", e);
    }
  }

  /// Where to write the result of that name.
  public Path file(String name) {
    return unfinished.path().resolve(name);
  }

  /// Puts the folder in its place; nothing can be written to it afterwards.
  public void finish() throws IOException {
    Files.write(file(LIST), names(unfinished.path()));
    unfinished.finish();
  }

  /// Removes what was written, unless it was finished.
  @Override
  public void close() throws IOException {
    unfinished.drop();
  }

  private static void refuseOthers(Path place, Path real) throws IOException {
    if (Files.notExists(real)) {
      return;
    }
    if (real.equals(Path.of("").toAbsolutePath()) || real.getParent() == null) {
      throw new Mistake(place + ": name a folder of its own for the results, such as 'results'.");
    }
    if (!Files.isDirectory(real) || Files.isSymbolicLink(real)) {
      throw new Mistake(place + ": this is no folder, so results cannot go here.");
    }
    TreeSet<String> others = new TreeSet<>(names(real));
    others.removeAll(listed(real));
    if (!others.isEmpty()) {
      throw new Mistake(
          "%s: the folder holds %s, which is no result of ours; name another folder."
              .formatted(place, Mistake.quote(others.getFirst())));
    }
  }

  private static Set<String> listed(Path folder) throws IOException {
    Path list = folder.resolve(LIST);
    if (!Files.isRegularFile(list)) {
      return Set.of();
    }
    return Stream.concat(Files.readAllLines(list).stream(), Stream.of(LIST))
        .collect(Collectors.toSet());
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (NotDirectoryException _) {
      return List.of();
    }
  }
}
