package io.fairgap.trading.screening;

import io.fairgap.trading.detection.Chart;
import io.fairgap.trading.detection.ChartSettings;
import io.fairgap.trading.detection.Extreme;
import io.fairgap.trading.detection.HigherTimeframe;
import io.fairgap.trading.market.AssetClass;
import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.Direction;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.market.Session;
import io.fairgap.trading.screening.DailyHistory.Day;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// Screens one symbol: folds its candles in order of time, then says what every criterion finds.
///
/// The figures by days come from complete days alone. The chart begins with the first candle, so
/// what it lacks is unknown until it has seen as much as a strategy's warm-up takes.
public final class SymbolScreen {
  /// More history than this changes no figure but those of liquidity.
  public static final int DAYS = 35;

  private static final int VOLUME_DAYS = 10;
  private static final int RETURNS = 14;
  private static final int CHANGE_DAYS = 5;
  private static final int CHART_DAYS = 5;
  private static final int GAP_AGE = 20;
  private static final int GAP_LOOK_BACK = 22;
  private static final double LEAST_MOVE = 0.02;
  private static final long DAY = 86_400_000L;

  private final AssetClass assetClass;
  private final DailyHistory days;
  private final List<SessionVolumes> sessions;
  private final ExternalBreaks breaks = new ExternalBreaks();
  private final Chart chart;

  public SymbolScreen(Instrument instrument, ChartSettings settings) {
    assetClass = instrument.assetClass();
    days = new DailyHistory(instrument);
    sessions =
        Arrays.stream(Session.values())
            .map(session -> new SessionVolumes(session, assetClass))
            .toList();
    chart = new Chart(settings, breaks);
  }

  public void onCandle(Candle candle) {
    days.onCandle(candle);
    sessions.forEach(session -> session.onCandle(candle));
    chart.onCandle(
        candle.openTime(),
        candle.open(),
        candle.high(),
        candle.low(),
        candle.close(),
        candle.volume());
  }

  /// What the criteria find, one each in the order of [Criterion].
  ///
  /// @param at the instant of the screening, not before the last candle's close
  public List<Reading> readings(long at) {
    List<Day> complete = days.complete(at);
    int seen = complete.size();
    return List.of(
        volume(complete),
        volatility(complete),
        change(complete),
        price(),
        structure(seen),
        gap(seen),
        liquidity(seen),
        sessionVolume(at));
  }

  private Reading volume(List<Day> complete) {
    if (complete.size() < VOLUME_DAYS) {
      return new Reading.Unknown(Criterion.VOLUME, complete.size(), VOLUME_DAYS);
    }
    List<Day> last = complete.subList(complete.size() - VOLUME_DAYS, complete.size());
    double units = last.stream().mapToDouble(Day::units).sum() / VOLUME_DAYS;
    double value = last.stream().mapToDouble(Day::value).sum() / VOLUME_DAYS;
    return switch (assetClass) {
      case STOCK -> Reading.of(Criterion.VOLUME, units, units > 1e6);
      case CRYPTO -> Reading.of(Criterion.VOLUME, value, value > 1e7);
      case FOREX, FUTURES -> new Reading.Noted(Criterion.VOLUME, value);
    };
  }

  private static Reading volatility(List<Day> complete) {
    if (complete.size() <= RETURNS) {
      return new Reading.Unknown(Criterion.VOLATILITY, complete.size(), RETURNS + 1);
    }
    double[] returns = new double[RETURNS];
    int first = complete.size() - RETURNS;
    for (int i = 0; i < RETURNS; i++) {
      returns[i] = growth(complete, first + i - 1, first + i);
    }
    double mean = Arrays.stream(returns).sum() / RETURNS;
    double squares = Arrays.stream(returns).map(r -> (r - mean) * (r - mean)).sum();
    double deviation = Math.sqrt(squares / (RETURNS - 1));
    return Reading.of(Criterion.VOLATILITY, deviation, deviation > LEAST_MOVE);
  }

  private static Reading change(List<Day> complete) {
    if (complete.size() <= CHANGE_DAYS) {
      return new Reading.Unknown(Criterion.CHANGE, complete.size(), CHANGE_DAYS + 1);
    }
    int last = complete.size() - 1;
    double change = growth(complete, last - CHANGE_DAYS, last);
    return Reading.of(Criterion.CHANGE, change, Math.abs(change) > LEAST_MOVE);
  }

  private static double growth(List<Day> complete, int from, int to) {
    return (double) complete.get(to).close() / complete.get(from).close() - 1;
  }

  private Reading price() {
    if (days.isEmpty()) {
      return new Reading.Unknown(Criterion.PRICE, 0, 1);
    }
    double price = days.price();
    return switch (assetClass) {
      case STOCK -> Reading.of(Criterion.PRICE, price, price > 1);
      case CRYPTO -> Reading.of(Criterion.PRICE, price, price > 0.05);
      case FOREX, FUTURES -> new Reading.Noted(Criterion.PRICE, price);
    };
  }

  private Reading structure(int seen) {
    if (breaks.before() == 0 && seen < CHART_DAYS) {
      return new Reading.Unknown(Criterion.STRUCTURE, seen, CHART_DAYS);
    }
    return Reading.of(Criterion.STRUCTURE, breaks.last(), breaks.last() * breaks.before() > 0);
  }

  private Reading gap(int seen) {
    OptionalInt age = youngestGap();
    int needed = gapDays();
    if (age.isEmpty() && seen < needed) {
      return new Reading.Unknown(Criterion.GAP, seen, needed);
    }
    double figure = age.isPresent() ? age.getAsInt() : Double.POSITIVE_INFINITY;
    return Reading.of(Criterion.GAP, figure, figure <= GAP_AGE);
  }

  /// What a gap of the longest timeframe takes to be found and to grow too old.
  private int gapDays() {
    long longest =
        chart.higher().stream()
            .mapToLong(higher -> higher.timeframe().millis())
            .max()
            .orElse(chart.settings().traded().millis());
    return (int) Math.ceilDiv((GAP_AGE + GAP_LOOK_BACK) * longest, DAY);
  }

  /// In candles of its own timeframe after the one that completed it.
  private OptionalInt youngestGap() {
    int[] youngest = {Integer.MAX_VALUE};
    for (HigherTimeframe higher : chart.higher()) {
      for (Direction direction : Direction.values()) {
        higher
            .zones()
            .forEachGap(
                direction,
                zone -> {
                  if (zone.filledAt() < 0) {
                    youngest[0] = Math.min(youngest[0], higher.last() - zone.anchor() - 1);
                  }
                });
      }
    }
    return youngest[0] == Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of(youngest[0]);
  }

  /// A market with liquidity on one side alone is as unbalanced as can be.
  private Reading liquidity(int seen) {
    int above = chart.liquidity(Extreme.HIGH).strength();
    int below = chart.liquidity(Extreme.LOW).strength();
    if (above + below == 0) {
      return seen < CHART_DAYS
          ? new Reading.Unknown(Criterion.LIQUIDITY, seen, CHART_DAYS)
          : new Reading.Failed(Criterion.LIQUIDITY, 0);
    }
    double imbalance = Math.abs(StrictMath.log((double) above / below));
    return new Reading.Passed(Criterion.LIQUIDITY, imbalance);
  }

  private Reading sessionVolume(long at) {
    SessionVolumes last =
        sessions.stream()
            .max(Comparator.comparingLong(session -> session.lastEnd(at)))
            .orElseThrow();
    OptionalDouble ratio = last.ratio(at);
    return ratio.isPresent()
        ? new Reading.Noted(Criterion.SESSION_VOLUME, ratio.getAsDouble())
        : new Reading.Unknown(
            Criterion.SESSION_VOLUME,
            Math.min(last.before(at), SessionVolumes.MEAN_OF),
            SessionVolumes.MEAN_OF);
  }
}
