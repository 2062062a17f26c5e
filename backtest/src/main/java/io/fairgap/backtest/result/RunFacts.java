package io.fairgap.backtest.result;

import io.fairgap.feeds.csv.Skipped;
import io.fairgap.trading.market.Instrument;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a result has to say about the run that gave it. No clock, no path: the same inputs give the
/// same bytes.
///
/// @param higher the higher timeframes, in words
/// @param detail the finer candles that were read along, if any
/// @param actions the splits and dividends that were given, if any
/// @param settings effective configuration by key
/// @param settingsHash SHA-256 of its canonical text
/// @param notes what the reader should know, in whole sentences
public record RunFacts(
    String strategy,
    String timeframe,
    String higher,
    List<Input> inputs,
    @Nullable Input detail,
    @Nullable Actions actions,
    SortedMap<String, String> settings,
    String settingsHash,
    String coreVersion,
    List<String> notes) {

  public RunFacts {
    inputs = List.copyOf(inputs);
    notes = List.copyOf(notes);
  }

  /// All symbols, separated by commas.
  public String symbols() {
    return inputs.stream()
        .map(input -> input.instrument().symbol())
        .collect(Collectors.joining(", "));
  }

  /// A file of splits and dividends.
  ///
  /// @param facts how many it holds
  /// @param ofRun how many of them are about the run's symbols
  public record Actions(String name, String sha256, int facts, int ofRun) {}

  /// One source of candles.
  ///
  /// @param name of the file or resource, without its folder
  /// @param sha256 of the file as it is stored
  /// @param skipped rows that were left out because they were bad
  /// @param filled candles that were filled in flat
  public record Input(
      Instrument instrument, String name, String sha256, long rows, Skipped skipped, long filled) {}
}
