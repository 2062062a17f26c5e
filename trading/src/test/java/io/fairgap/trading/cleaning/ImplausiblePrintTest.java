package io.fairgap.trading.cleaning;

import static io.fairgap.trading.cleaning.Cleaned.MINUTE;
import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.trading.cleaning.Cleaned.Raw;
import io.fairgap.trading.cleaning.CleaningEvent.Confirmed;
import io.fairgap.trading.cleaning.CleaningEvent.Disowned;
import io.fairgap.trading.cleaning.CleaningEvent.Doubted;
import io.fairgap.trading.cleaning.CleaningSettings.Gaps;
import io.fairgap.trading.market.Ratio;
import io.fairgap.trading.market.Timeframe;
import io.fairgap.trading.shared.SharedFolder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Prints that are doubted at once and settled later. The calm market closes at 1,000 and has an
/// ATR14 of 10 ticks, so a print is doubted from 101 ticks on, and its neighbours are near within
/// 50.
class ImplausiblePrintTest {
  private static final CleaningSettings SETTINGS = CleaningSettings.of(MINUTE);

  @Test
  void aPrintThatTheNextCandlesDisownIsDoubtedAtOnceAndDisownedLater() {
    Cleaned cleaned =
        calm(14).over(down(14, 800), level(15, 1_000), level(16, 950), level(17, 1_050));

    assertThat(cleaned.said().subList(14, 20))
        .containsExactly(
            new Doubted(minute(14), 200, 10),
            down(14, 800),
            level(15, 1_000),
            level(16, 950),
            new Disowned(minute(17), minute(14)),
            level(17, 1_050));
  }

  @Test
  void aPrintThatTheNextCandleUpholdsIsConfirmedAtOnce() {
    Cleaned cleaned = calm(14).over(down(14, 800), level(15, 801), level(16, 799));

    assertThat(cleaned.events())
        .containsExactly(new Doubted(minute(14), 200, 10), new Confirmed(minute(15), minute(14)));
  }

  @Test
  void aPrintIsConfirmedWhenAnyOfTheNextThreeStaysAway() {
    Cleaned second = calm(14).over(down(14, 800), level(15, 1_000), level(16, 949));
    Cleaned third =
        calm(14).over(down(14, 800), level(15, 1_000), level(16, 1_000), level(17, 1_051));

    assertThat(second.events())
        .containsExactly(new Doubted(minute(14), 200, 10), new Confirmed(minute(16), minute(14)));
    assertThat(third.events())
        .containsExactly(new Doubted(minute(14), 200, 10), new Confirmed(minute(17), minute(14)));
  }

  @Test
  void aWickIsDoubtedLikeAClose() {
    Raw wick = new Raw(minute(14), 1_000, 1_101, 1_000, 1_000, 1);

    assertThat(calm(14).over(wick).events()).containsExactly(new Doubted(minute(14), 101, 10));
  }

  @Test
  void aPrintAtTheLimitIsPlausible() {
    assertThat(calm(14).over(down(14, 900)).events()).isEmpty();
    assertThat(calm(14).over(down(14, 899)).events())
        .containsExactly(new Doubted(minute(14), 101, 10));
  }

  @Test
  void thirteenCandlesAreTooFewToDoubt() {
    assertThat(calm(13).over(down(13, 10)).events()).isEmpty();
  }

  @Test
  void aDisownedPrintLeavesTheAverageRangeAsItWas() {
    Cleaned cleaned =
        calm(14)
            .over(down(14, 100), level(15, 1_000), level(16, 1_000), level(17, 1_000))
            .over(down(18, 899));

    assertThat(cleaned.events())
        .containsExactly(
            new Doubted(minute(14), 900, 10),
            new Disowned(minute(17), minute(14)),
            new Doubted(minute(18), 101, 10));
  }

  @Test
  void aConfirmedPrintIsARangeOfTheMarket() {
    Cleaned cleaned = calm(14).over(down(14, 860), level(15, 860), down(16, 660));

    // the print's range is 145, so the average is 10 + 135 / 14 and then nearer to 10 again
    assertThat(cleaned.events())
        .containsExactly(
            new Doubted(minute(14), 140, 10),
            new Confirmed(minute(15), minute(14)),
            new Doubted(minute(16), 200, atrAfter(10, 140, 10)));
  }

  @Test
  void theCandleThatConfirmsIsJudgedByItself() {
    Cleaned cleaned = calm(14).over(down(14, 880), down(15, 600));

    assertThat(cleaned.events())
        .containsExactly(
            new Doubted(minute(14), 120, 10),
            new Confirmed(minute(15), minute(14)),
            new Doubted(minute(15), 280, atrAfter(10, 120)));
  }

  @Test
  void aMarketThatStoodStillIsMeasuredByTheTick() {
    List<Raw> still = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      still.add(new Raw(minute(i), 1_000, 1_000, 1_000, 1_000, 0));
    }
    Raw jump = new Raw(minute(20), 1_011, 1_011, 1_011, 1_011, 1);
    Raw step = new Raw(minute(20), 1_010, 1_010, 1_010, 1_010, 1);

    assertThat(new Cleaned(SETTINGS).over(still).over(step).events()).isEmpty();
    assertThat(new Cleaned(SETTINGS).over(still).over(jump).events())
        .containsExactly(new Doubted(minute(20), 11, 1));
  }

  @Test
  void fillersDoNotMakeTheMarketLookCalm() {
    Cleaned cleaned = new Cleaned(SETTINGS.with(Gaps.FILL));
    for (int i = 0; i < 14; i++) {
      cleaned.over(level(10 * i, 1_000));
    }

    assertThat(cleaned.over(down(140, 900)).only(Doubted.class, _ -> true)).isEmpty();
    assertThat(cleaned.over(down(150, 700)).only(Doubted.class, _ -> true)).hasSize(1);
  }

  @Test
  void theKnownBadPrintOfCoinbaseIsDoubtedAtOnceAndDisownedTwelveHoursLater() {
    Cleaned cleaned = coinbase(CleaningSettings.of(Timeframe.parse("4h")));
    long print = Instant.parse("2018-04-03T20:00:00Z").toEpochMilli();
    long settled = Instant.parse("2018-04-04T08:00:00Z").toEpochMilli();

    assertThat(cleaned.only(Doubted.class, event -> event.openTime() == print))
        .singleElement()
        .extracting(Doubted::distance)
        .isEqualTo(226_318L);
    assertThat(cleaned.only(Disowned.class, event -> event.print() == print))
        .containsExactly(new Disowned(settled, print));
  }

  @Test
  void atTwentyRangesTheKnownBadPrintWouldPass() {
    Cleaned cleaned =
        coinbase(CleaningSettings.of(Timeframe.parse("4h")).withOutlier(Ratio.of("20")));
    long print = Instant.parse("2018-04-03T20:00:00Z").toEpochMilli();

    assertThat(cleaned.only(Doubted.class, event -> event.openTime() == print)).isEmpty();
  }

  private static Cleaned coinbase(CleaningSettings settings) {
    List<Raw> candles =
        SharedFolder.candles("data/coinbase/BTCUSD-4h.csv.gz", "0.01", "0.00000001").stream()
            .map(Raw::of)
            .toList();
    return new Cleaned(settings).over(candles);
  }

  private static Cleaned calm(int candles) {
    Cleaned cleaned = new Cleaned(SETTINGS);
    for (int i = 0; i < candles; i++) {
      cleaned.over(level(i, 1_000));
    }
    return cleaned;
  }

  /// A candle that opens and closes at a price, with a range of 10.
  private static Raw level(int minute, long price) {
    return new Raw(minute(minute), price, price + 5, price - 5, price, 1);
  }

  /// A candle that falls to a price from wherever the market was, 1,000 at most.
  private static Raw down(int minute, long price) {
    return new Raw(minute(minute), price, price, price, price, 1);
  }

  private static double atrAfter(double atr, long... ranges) {
    double value = atr;
    for (long range : ranges) {
      value += (range - value) / 14;
    }
    return value;
  }

  private static long minute(int minute) {
    return minute * 60_000L;
  }
}
