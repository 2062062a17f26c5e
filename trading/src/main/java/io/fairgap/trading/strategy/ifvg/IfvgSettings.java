package io.fairgap.trading.strategy.ifvg;

import io.fairgap.trading.detection.Scope;
import io.fairgap.trading.market.Ratio;
import io.fairgap.trading.market.Session;
import java.math.BigDecimal;
import java.util.List;

/// The rules of the trade.
///
/// @param candidate which gaps may be traded when they invert
/// @param msb the structure break that has to confirm
/// @param filter what the arming candle has to show
/// @param entry how the trade begins
/// @param exit where it ends
/// @param warmUp how much history has to be there
public record IfvgSettings(
    Candidate candidate, Msb msb, Filter filter, Entry entry, Exit exit, WarmUp warmUp) {

  /// The defaults of the strategy.
  public static final IfvgSettings DEFAULTS =
      new IfvgSettings(
          new Candidate(24, Unmitigated.FILL, false),
          new Msb(Scope.INTERNAL, 10),
          new Filter(1, List.of(), Ratio.of("0")),
          new Entry(EntryMode.CLOSE, 15),
          new Exit(
              StopMode.GAP,
              Ratio.of("0.1"),
              Ratio.of("1.5"),
              Ratio.of("10"),
              new BigDecimal("0.5"),
              new BigDecimal("0.0025")),
          WarmUp.ofDays(5, 21));

  /// @param maxAge most candles of the gap's own timeframe from the first touch to the inversion
  /// @param unmitigated how untouched a gap has to be before the candle that inverts it
  /// @param dropSessionGaps whether gaps across missing time are left out
  public record Candidate(int maxAge, Unmitigated unmitigated, boolean dropSessionGaps) {}

  /// What must not have happened to a gap on a candle before its inversion.
  public enum Unmitigated {
    FILL,
    MIDPOINT,
    TOUCH,
    ANY
  }

  /// @param scope of the structure
  /// @param window candles before or after the inversion
  public record Msb(Scope scope, int window) {}

  /// @param confluences how many of order block, volume spike and killzone are needed
  /// @param sessions in one of which the arming candle has to open; empty for any time
  /// @param volumeRatio least volume of the arming candle against the mean of the 20 before it
  public record Filter(int confluences, List<Session> sessions, Ratio volumeRatio) {
    public Filter {
      sessions = List.copyOf(sessions);
    }
  }

  /// @param mode how to get in
  /// @param expiry candles after arming at whose close a waiting entry lapses
  public record Entry(EntryMode mode, int expiry) {}

  public enum EntryMode {
    /// Market at the next open.
    CLOSE,
    /// Limit at the zone's edge nearer to the market.
    EDGE,
    /// Limit at the zone's half, rounded away from the market.
    MIDPOINT,
    /// Market after the first rejection that follows arming.
    RETEST
  }

  /// @param stopMode beyond what the stop lies
  /// @param stopBuffer how far beyond, as a share of ATR14; at least one tick
  /// @param leastReward least reward to risk, measured with the arming close
  /// @param mostReward most reward to risk; farther targets are cut there
  /// @param mostCost most cost of a round trip as a share of the risk
  /// @param roundTrip that cost as a share of the price: fees, spread, slippage of both ways
  public record Exit(
      StopMode stopMode,
      Ratio stopBuffer,
      Ratio leastReward,
      Ratio mostReward,
      BigDecimal mostCost,
      BigDecimal roundTrip) {}

  public enum StopMode {
    /// The gap's opposite side.
    GAP,
    /// The farther of that and the extreme of the latest sweep before the inversion.
    SWEEP
  }

  /// @param traded least milliseconds from the first candle's open to the arming candle's close
  /// @param higher least milliseconds from the first counted bucket's start, for every higher
  ///   timeframe
  public record WarmUp(long traded, long higher) {
    private static final long DAY = 86_400_000L;

    public static WarmUp ofDays(int traded, int higher) {
      return new WarmUp(traded * DAY, higher * DAY);
    }
  }
}
