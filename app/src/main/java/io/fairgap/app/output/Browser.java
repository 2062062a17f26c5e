package io.fairgap.app.output;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Opens a file in the user's browser, by the program that the desktop has for it.
public final class Browser {
  /// Of macOS, of Linux desktops, and of Linux inside Windows.
  private static final List<String> OPENERS = List.of("open", "xdg-open", "wslview");

  private static final Pattern SEPARATOR = Pattern.compile(Pattern.quote(File.pathSeparator));

  private Browser() {}

  /// Does not wait for the browser.
  ///
  /// @param environment in whose `PATH` the program is looked for
  /// @return whether one was found and started
  public static boolean open(Path file, Map<String, String> environment) {
    Optional<Path> opener = opener(environment);
    if (opener.isEmpty()) {
      return false;
    }
    try {
      new ProcessBuilder(opener.get().toString(), file.toAbsolutePath().toString())
          .redirectOutput(Redirect.DISCARD)
          .redirectError(Redirect.DISCARD)
          .start();
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  private static Optional<Path> opener(Map<String, String> environment) {
    boolean isMac = System.getProperty("os.name", "").startsWith("Mac");
    return OPENERS.stream()
        // On Linux, `open` is another program.
        .filter(name -> isMac == name.equals("open"))
        .flatMap(name ->
            SEPARATOR
                .splitAsStream(environment.getOrDefault("PATH", ""))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
