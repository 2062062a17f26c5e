package io.fairgap.app.cli;

import io.fairgap.app.mistake.Mistake;
import io.fairgap.feeds.foreign.Columns;
import io.fairgap.feeds.foreign.Declared;
import io.fairgap.feeds.foreign.Format;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options that say how a candle file is to be read where the file does not say it itself.
final class FileShape {
  @Option(
      names = "--format",
      paramLabel = "F",
      description = "Format of the file, where its content does not tell.")
  private @Nullable String format;

  @Option(
      names = "--columns",
      paramLabel = "C",
      description = "Where the values stand: time=0,open=1,... or by the header's names.")
  private @Nullable String columns;

  @Option(names = "--delimiter", paramLabel = "D", description = "What stands between two values.")
  private @Nullable String delimiter;

  @Option(
      names = "--date-format",
      paramLabel = "P",
      description = "How times are written, such as dd.MM.yyyy HH:mm.")
  private @Nullable String dateFormat;

  @Option(
      names = "--time-zone",
      paramLabel = "Z",
      description = "Zone of times without one, such as Europe/Berlin (default: UTC).")
  private @Nullable String zone;

  /// What the user declared.
  Declared declared() {
    Declared declared = Declared.NOTHING;
    declared =
        with(declared, "--columns", columns, text -> d -> d.withColumns(Columns.parse(text)));
    declared = with(declared, "--format", format, text -> d -> d.withFormat(Format.parse(text)));
    declared =
        with(
            declared,
            "--delimiter",
            delimiter,
            text -> d -> d.withDelimiter(Declared.delimiter(text)));
    declared = with(declared, "--date-format", dateFormat, text -> d -> d.withDateFormat(text));
    return with(declared, "--time-zone", zone, text -> d -> d.withZone(Declared.zone(text)));
  }

  private static Declared with(
      Declared declared,
      String option,
      @Nullable String text,
      Function<String, Function<Declared, Declared>> change) {
    if (text == null) {
      return declared;
    }
    try {
      return change.apply(text).apply(declared);
    } catch (IllegalArgumentException e) {
      throw new Mistake(option + ": " + e.getMessage(), e);
    }
  }
}
