package io.fairgap.backtest.judgement;

import io.fairgap.trading.honesty.SettingFact;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What judging a run takes beside what the run itself tells.
///
/// @param settings those that steer decisions, changed or not
/// @param implausible open times of candles that cleaning doubted and later candles did not
///   confirm, by symbol
/// @param trials how many settings were tried before this run was picked, itself included
/// @param seed of everything that is drawn
public record Scrutiny(
    List<SettingFact> settings, Map<String, Set<Long>> implausible, int trials, long seed) {

  /// A first run with nothing set and nothing odd about its candles.
  public static final Scrutiny OF_A_FIRST_RUN = new Scrutiny(List.of(), Map.of(), 1, 1);

  public Scrutiny {
    settings = List.copyOf(settings);
    implausible = Map.copyOf(implausible);
    if (trials < 1) {
      throw new IllegalArgumentException("a run is one trial at least, not " + trials);
    }
  }

  boolean isImplausible(String symbol, long openTime) {
    return implausible.getOrDefault(symbol, Set.of()).contains(openTime);
  }
}
