package io.fairgap.app.config;

import io.fairgap.app.config.Choices.SessionGaps;
import io.fairgap.app.config.Type.Choice;
import io.fairgap.app.config.Type.Decimal;
import io.fairgap.app.config.Type.Elapsed;
import io.fairgap.app.config.Type.Some;
import io.fairgap.app.config.Type.Whole;
import io.fairgap.trading.detection.GapSettings.Inversion;
import io.fairgap.trading.detection.GapSettings.Middle;
import io.fairgap.trading.detection.GapSettings.Significance;
import io.fairgap.trading.detection.Scope;
import io.fairgap.trading.market.Session;
import io.fairgap.trading.order.StopTrigger;
import io.fairgap.trading.strategy.ifvg.IfvgSettings.EntryMode;
import io.fairgap.trading.strategy.ifvg.IfvgSettings.StopMode;
import io.fairgap.trading.strategy.ifvg.IfvgSettings.Unmitigated;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/// What is looked for, and when it is traded: the parameters of the two strategies.
public final class StrategyKeys {
  private static final Whole CANDLES = new Whole(1, 10_000);
  private static final Whole CANDLES_OR_NEVER = new Whole(0, 100_000);
  private static final Whole LIMIT = new Whole(1, 1_000_000);
  private static final Whole RADIUS = new Whole(1, 500);
  private static final Elapsed WARM_UP = new Elapsed(Duration.ofDays(3_650));

  public static final Key<Significance> GAP_SIGNIFICANCE =
      choice(
          "gap.significance",
          Significance.class,
          "What a gap's height is measured against: mean body, ATR, or nothing");
  public static final OpenKey<BigDecimal> GAP_K =
      new OpenKey<>(
          "gap.k",
          Decimal.between("0", "100"),
          "1.5 for BODY_MEAN, 0.25 for ATR",
          "How many times that measure a significant gap is high");
  public static final Key<Middle> GAP_MIDDLE =
      choice("gap.middle", Middle.class, "What the middle candle of a gap has to do");
  public static final OpenKey<SessionGaps> GAP_SESSION_GAPS =
      new OpenKey<>(
          "gap.sessionGaps",
          Choice.of(SessionGaps.class),
          "DROP for stocks, else KEEP",
          "Whether a gap across missing time may be traded");
  public static final Key<Integer> GAP_LIMIT =
      Key.of("gap.limit", LIMIT, "512", "Live gaps kept per timeframe, the nearest to the close");

  public static final Key<Inversion> INVERSION_RULE =
      choice("inversion.rule", Inversion.class, "What closes through a gap to invert it");
  public static final Key<Integer> INVERSION_EXPIRY =
      Key.of(
          "inversion.expiry",
          CANDLES_OR_NEVER,
          "100",
          "Candles that an inversion lives; 0 = for ever");
  public static final Key<Integer> INVERSION_MAX_AGE =
      Key.of(
          "inversion.maxAge",
          CANDLES,
          "24",
          "Most candles of the gap's timeframe from its first touch to its inversion");
  public static final Key<Unmitigated> CANDIDATE_UNMITIGATED =
      choice("candidate.unmitigated", Unmitigated.class, "What must not have happened to a gap");

  public static final Key<Integer> SWING_INTERNAL =
      Key.of("swing.internal", RADIUS, "5", "Candles on each side of an internal swing");
  public static final Key<Integer> SWING_EXTERNAL =
      Key.of("swing.external", RADIUS, "20", "Candles on each side of an external swing");
  public static final Key<Integer> SWING_EQUAL =
      Key.of("swing.equal", RADIUS, "3", "Candles on each side of a swing in equal highs or lows");
  public static final Key<Scope> MSB_SCOPE =
      choice("msb.scope", Scope.class, "Which structure has to break in the trade's direction");
  public static final Key<Integer> MSB_WINDOW =
      Key.of("msb.window", new Whole(0, 10_000), "10", "Candles from inversion to break, each way");
  public static final Key<Integer> SWEEP_WINDOW =
      Key.of("sweep.window", new Whole(1, 100), "1", "Candles in which a sweep closes back");
  public static final Key<Integer> LIQUIDITY_LIMIT =
      Key.of(
          "liquidity.limit",
          LIMIT,
          "1024",
          "Live liquidity levels kept per side, the nearest to price");

  public static final Key<Integer> CONFLUENCE_MIN =
      Key.of(
          "confluence.min",
          new Whole(0, 3),
          "1",
          "How many of order block, volume spike and killzone a setup needs");
  public static final Key<List<Session>> GATE_SESSIONS =
      Key.of(
          "gate.sessions",
          new Some<>(Choice.of(Session.class), "sessions", 0),
          "",
          "Sessions in which setups may arm; none named = at any time");
  public static final Key<BigDecimal> GATE_MIN_VOLUME_RATIO =
      Key.of(
          "gate.minVolumeRatio",
          Decimal.between("0", "1000"),
          "0",
          "Least volume of the arming candle against its mean; 0 = any");

  public static final Key<EntryMode> ENTRY_MODE =
      choice("entry.mode", EntryMode.class, "How a trade is entered");
  public static final Key<Integer> ENTRY_EXPIRY =
      Key.of("entry.expiry", CANDLES, "15", "Candles after which an entry that waits lapses");
  public static final Key<StopMode> STOP_MODE =
      choice("stop.mode", StopMode.class, "What the stop stands behind: the gap, or a sweep too");
  public static final Key<BigDecimal> STOP_BUFFER =
      Key.of(
          "stop.buffer",
          Decimal.between("0", "100"),
          "0.1",
          "Distance of the stop from what it stands behind, in ATR; at least a tick");
  public static final Key<StopTrigger> STOP_TRIGGER =
      choice("stop.trigger", StopTrigger.class, "Whether a touch stops a trade, or a close alone");
  public static final Key<BigDecimal> RR_MIN =
      Key.of(
          "rr.min", Decimal.between("0", "100"), "1.5", "Least reward for the risk that is taken");
  public static final Key<BigDecimal> RR_MAX =
      Key.of(
          "rr.max", Decimal.above("0", "1000"), "10", "Where a target farther away is cut, in R");
  public static final Key<BigDecimal> COST_MAX =
      Key.of(
          "cost.max",
          Decimal.between("0", "100"),
          "0.5",
          "Most that a round trip may cost, as a fraction of the distance to the stop");

  public static final Key<Duration> WARMUP_LTF =
      Key.of("warmup.ltf", WARM_UP, "5d", "Time before the first trade, from the first candle on");
  public static final Key<Duration> WARMUP_HTF =
      Key.of(
          "warmup.htf",
          WARM_UP,
          "21d",
          "Time before the first trade, from the first whole candle of every longer timeframe on");

  public static final Key<Integer> CROSSOVER_FAST =
      Key.of("crossover.fast", CANDLES, "10", "Candles in the crossover's fast average");
  public static final Key<Integer> CROSSOVER_SLOW =
      Key.of("crossover.slow", CANDLES, "20", "Candles in the crossover's slow average");

  static final List<Setting<?>> ALL =
      List.of(
          GAP_SIGNIFICANCE,
          GAP_K,
          GAP_MIDDLE,
          GAP_SESSION_GAPS,
          GAP_LIMIT,
          INVERSION_RULE,
          INVERSION_EXPIRY,
          INVERSION_MAX_AGE,
          CANDIDATE_UNMITIGATED,
          SWING_INTERNAL,
          SWING_EXTERNAL,
          SWING_EQUAL,
          MSB_SCOPE,
          MSB_WINDOW,
          SWEEP_WINDOW,
          LIQUIDITY_LIMIT,
          CONFLUENCE_MIN,
          GATE_SESSIONS,
          GATE_MIN_VOLUME_RATIO,
          ENTRY_MODE,
          ENTRY_EXPIRY,
          STOP_MODE,
          STOP_BUFFER,
          STOP_TRIGGER,
          RR_MIN,
          RR_MAX,
          COST_MAX,
          WARMUP_LTF,
          WARMUP_HTF,
          CROSSOVER_FAST,
          CROSSOVER_SLOW);

  private StrategyKeys() {}

  /// A choice whose default is its first word.
  private static <E extends Enum<E>> Key<E> choice(String name, Class<E> type, String about) {
    return new Key<>(name, Choice.of(type), type.getEnumConstants()[0], about);
  }
}
