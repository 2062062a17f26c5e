package io.fairgap.persistence.server;

import java.util.Locale;

/// What to say when PostgreSQL does not start, from what it wrote.
final class StartTrouble {
  private StartTrouble() {}

  static String of(String output, ServerFolder folder, int port) {
    String words = output.toLowerCase(Locale.ROOT);
    if (words.contains("no space left on device")) {
      return "The disk of " + folder.root() + " is full; make room and start again.";
    }
    if (words.contains("address already in use") || words.contains("could not bind")) {
      return "Port " + port + " is taken by another program; stop it or choose another port.";
    }
    if (words.contains("cannot be run as root")) {
      return "PostgreSQL refuses to run as root; start Fairgap as another user.";
    }
    if (words.contains("permission denied") || words.contains("read-only file system")) {
      return "The data folder "
          + folder.root()
          + " cannot be written; make it writable or name"
          + " another with FAIRGAP_HOME.";
    }
    return "PostgreSQL did not start (" + reason(output) + "); its log is " + folder.log() + ".";
  }

  /// The first line that says why: a FATAL or PANIC one, or else the last.
  private static String reason(String output) {
    return output
        .lines()
        .map(String::strip)
        .filter(line -> line.matches("(?i).*\\b(fatal|panic|error)\\b:.*"))
        .findFirst()
        .or(() -> output.lines().filter(line -> !line.isBlank()).reduce((_, last) -> last))
        .orElse("it wrote nothing")
        .replaceAll("\\.$", "");
  }
}
