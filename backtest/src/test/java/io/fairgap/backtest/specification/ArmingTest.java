package io.fairgap.backtest.specification;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.backtest.specification.Market.Occasion;
import io.fairgap.backtest.specification.Outcome.Armed;
import io.fairgap.backtest.specification.Outcome.Refused;
import io.fairgap.backtest.specification.Structure.Break;
import io.fairgap.trading.market.AssetClass;
import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.Direction;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.market.Timeframe;
import io.fairgap.trading.pipeline.Decision.Fact;
import io.fairgap.trading.pipeline.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A bearish gap from 90 to 95 that inverted at candle 20, and breaks put where they are wanted.
/// Candles are an hour's, flat at 100 unless said.
final class ArmingTest {
  private static final Timeframe HOUR = Timeframe.parse("1h");
  private static final int V = 20;

  @Test
  void aBreakTenCandlesBeforeTheInversionArmsAtTheInversion() {
    Break before = up(10);

    assertThat(outcome(candles(40), before)).contains(new Armed(occasion(), V, before, List.of()));
  }

  @Test
  void ofTwoBreaksBeforeTheInversionTheLatestCounts() {
    Break later = up(15);

    assertThat(outcome(candles(40), up(10), later))
        .contains(new Armed(occasion(), V, later, List.of()));
  }

  @Test
  void aBreakElevenCandlesBeforeDoesNotCount() {
    assertThat(outcome(candles(40), up(9)))
        .contains(
            new Refused(
                occasion(),
                30,
                Rule.NO_MSB,
                List.of(new Fact("inverted", "1970-01-01T20:00:00Z"), new Fact("window", "10"))));
  }

  @Test
  void anOppositeBreakSinceTheBreakEndsIt() {
    assertThat(outcome(candles(40), up(15), down(18)))
        .contains(
            new Refused(
                occasion(),
                V,
                Rule.OPPOSITE_BREAK,
                List.of(
                    new Fact("break", "1970-01-01T15:00:00Z"),
                    new Fact("opposite", "1970-01-01T18:00:00Z"))));
  }

  @Test
  void anOppositeBreakBeforeTheBreakDoesNotMatter() {
    Break later = up(25);

    assertThat(outcome(candles(40), down(18), down(22), later))
        .contains(new Armed(occasion(), 25, later, List.of()));
  }

  @Test
  void aBreakOnTheLastCandleOfTheWindowArms() {
    Break last = up(30);

    assertThat(outcome(candles(40), last)).contains(new Armed(occasion(), 30, last, List.of()));
  }

  @Test
  void anInvalidationOnTheCandleOfTheBreakComesFirst() {
    List<Candle> candles = candles(40);
    candles.set(24, candle(24, 89));

    assertThat(outcome(candles, up(24)))
        .contains(
            new Refused(
                occasion(),
                24,
                Rule.INVALIDATED,
                List.of(new Fact("inverted", "1970-01-01T20:00:00Z"))));
  }

  @Test
  void aCandidateStillWaitsWhenTheCandlesEnd() {
    assertThat(outcome(candles(30))).isEmpty();
  }

  private static Optional<Outcome> outcome(List<Candle> candles, Break... breaks) {
    Instrument instrument = Instrument.of("ABC", "1", "1", AssetClass.FUTURES);
    Market plain = Market.of(instrument, HOUR, List.of(), candles, Parameters.defaults());
    Market market =
        new Market(
            instrument,
            plain.parameters(),
            plain.days(),
            plain.ltf(),
            List.of(),
            plain.ltfGaps(),
            1,
            List.of(occasion()),
            new Structure(List.of(breaks)),
            List.of(),
            List.of());
    return new Arming(market).of(occasion()).map(ArmingTest::withoutConfluences);
  }

  private static Outcome withoutConfluences(Outcome outcome) {
    return outcome instanceof Armed armed
        ? new Armed(armed.occasion(), armed.at(), armed.broken(), List.of())
        : outcome;
  }

  private static Occasion occasion() {
    Gap gap = new Gap(Direction.BEARISH, HOUR, 3, 3 * HOUR.millis(), 4, 90, 95, true, false);
    return new Occasion(gap, new GapLife(4, V, V, V, V));
  }

  private static Break up(int at) {
    return new Break(at, new Swing(Direction.BULLISH, at - 7, 5, 99));
  }

  private static Break down(int at) {
    return new Break(at, new Swing(Direction.BEARISH, at - 7, 5, -101));
  }

  private static List<Candle> candles(int count) {
    List<Candle> candles = new ArrayList<>();
    for (int index = 0; index < count; index++) {
      candles.add(candle(index, 100));
    }
    return candles;
  }

  private static Candle candle(int index, long close) {
    return new Candle(index * HOUR.millis(), 100, 100, Math.min(100, close), close, 1);
  }
}
