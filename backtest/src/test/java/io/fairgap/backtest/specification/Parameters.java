package io.fairgap.backtest.specification;

import io.fairgap.trading.market.AssetClass;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// The strategy's parameters by their configuration names, as text; what is not named has the
/// default of the strategy.
///
/// @param values every parameter that has a value, defaults included
public record Parameters(Map<String, String> values) {
  /// What makes a gap large enough to count.
  enum Significance {
    BODY_MEAN,
    ATR,
    NONE
  }

  /// What the middle candle of a gap has to do.
  enum Middle {
    NONE,
    COLOUR,
    CLOSE_BEYOND
  }

  /// What happens to a gap that lies across missing time.
  enum SessionGaps {
    KEEP,
    DROP
  }

  /// What inverts a gap.
  enum InversionRule {
    CLOSE,
    BODY,
    CLOSE_AND_COLOUR
  }

  /// How far a gap may have been filled before its inversion.
  enum Unmitigated {
    FILL,
    MIDPOINT,
    TOUCH,
    ANY
  }

  /// Which structure an MSB has to break.
  enum Scope {
    INTERNAL,
    EXTERNAL
  }

  /// How an armed setup enters.
  enum EntryMode {
    CLOSE,
    EDGE,
    MIDPOINT,
    RETEST
  }

  /// What the stop lies behind.
  enum StopMode {
    ZONE,
    SWEEP
  }

  /// What makes a losing trade end.
  enum StopTrigger {
    TOUCH_AND_CLOSE,
    CLOSE
  }

  /// How far price has to trade for a limit order to fill.
  enum LimitFill {
    THROUGH,
    TOUCH
  }

  /// What a quantity is measured by.
  enum RiskProfile {
    CAPITAL,
    LOSS,
    SEED
  }

  private static final Map<String, String> DEFAULTS =
      Map.ofEntries(
          Map.entry("gap.significance", "BODY_MEAN"),
          Map.entry("gap.middle", "NONE"),
          Map.entry("gap.limit", "512"),
          Map.entry("inversion.rule", "CLOSE"),
          Map.entry("inversion.expiry", "100"),
          Map.entry("inversion.maxAge", "24"),
          Map.entry("candidate.unmitigated", "FILL"),
          Map.entry("swing.internal", "5"),
          Map.entry("swing.external", "20"),
          Map.entry("swing.equal", "3"),
          Map.entry("sweep.window", "1"),
          Map.entry("msb.scope", "INTERNAL"),
          Map.entry("confluence.min", "1"),
          Map.entry("gate.sessions", ""),
          Map.entry("gate.minVolumeRatio", "0"),
          Map.entry("entry.mode", "CLOSE"),
          Map.entry("stop.mode", "ZONE"),
          Map.entry("stop.trigger", "TOUCH_AND_CLOSE"),
          Map.entry("rr.min", "1.5"),
          Map.entry("rr.max", "10"),
          Map.entry("cost.max", "0.5"),
          Map.entry("fill.limit", "THROUGH"),
          Map.entry("warmup.ltf", "P5D"),
          Map.entry("warmup.htf", "P21D"),
          Map.entry("vote.threshold", "0.5"),
          Map.entry("risk.profile", "CAPITAL"),
          Map.entry("risk.maxLoss", "0.01"),
          Map.entry("risk.dailyLoss", "0.1"),
          Map.entry("risk.drawdown", "0.3"),
          Map.entry("risk.leverage", "1"),
          Map.entry("risk.maxLeverage", "3"),
          Map.entry("costs.fee", "0.001"),
          Map.entry("costs.slippage", "0.0002"),
          Map.entry("costs.spread", "0"),
          Map.entry("costs.borrow", "0.0003"),
          Map.entry("costs.latency", "PT0S"),
          Map.entry("capital", "100000"));

  public Parameters {
    values = Map.copyOf(values);
  }

  public static Parameters defaults() {
    return new Parameters(DEFAULTS);
  }

  /// These parameters with another value for `key`.
  public Parameters with(String key, Object value) {
    boolean known =
        DEFAULTS.containsKey(key) || key.equals("gap.k") || key.equals("gap.sessionGaps");
    if (!known) {
      throw new IllegalArgumentException("no parameter is called " + key);
    }
    Map<String, String> changed = new HashMap<>(values);
    changed.put(key, value.toString());
    return new Parameters(changed);
  }

  /// The value of a parameter that counts something.
  int count(String key) {
    return Integer.parseInt(text(key));
  }

  /// The value of a parameter that is a share, a multiple or an amount; exact.
  BigDecimal number(String key) {
    return new BigDecimal(text(key));
  }

  /// The value of a parameter that is a length of time such as `P5D`.
  long millis(String key) {
    return Duration.parse(text(key)).toMillis();
  }

  /// The value of a parameter that is one of a few words.
  <E extends Enum<E>> E word(String key, Class<E> words) {
    return Enum.valueOf(words, text(key).toUpperCase(Locale.ROOT));
  }

  /// The value of a parameter that lists some words, none of them when it is empty.
  <E extends Enum<E>> List<E> list(String key, Class<E> words) {
    return text(key).isEmpty()
        ? List.of()
        : Stream.of(text(key).split(",", -1)).map(name -> Enum.valueOf(words, name)).toList();
  }

  /// How many body means, or average true ranges, a significant gap is high.
  BigDecimal gapMultiple() {
    boolean byRange = word("gap.significance", Significance.class) == Significance.ATR;
    return new BigDecimal(values.getOrDefault("gap.k", byRange ? "0.25" : "1.5"));
  }

  /// Whether gaps across missing time are no candidates: so for stocks, unless told otherwise.
  boolean dropsSessionGaps(AssetClass assetClass) {
    String byMarket = (assetClass == AssetClass.STOCK ? SessionGaps.DROP : SessionGaps.KEEP).name();
    return SessionGaps.valueOf(values.getOrDefault("gap.sessionGaps", byMarket))
        == SessionGaps.DROP;
  }

  private String text(String key) {
    return Objects.requireNonNull(values.get(key), key);
  }
}
