package io.fairgap.trading.detection;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.trading.market.AssetClass;
import io.fairgap.trading.market.Timeframe;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// When the buckets of a higher timeframe begin and close, in flat candles made by hand.
class HigherTimeframeTest {
  private static final ChartSettings HOURS = settings("15m", "1h", AssetClass.CRYPTO);

  @Test
  void aBucketClosesWithTheCandleThatEndsOnItsBoundary() {
    Story story = new Story(HOURS).flat(4, 100).flat(4, 110).flat(4, 120);

    assertThat(story.told("GAP")).isEqualTo(List.of("11 GAP BULLISH 1 @1 100-120"));
  }

  @Test
  void aBucketWhoseLastCandleIsMissingClosesWithTheNextAndIsTestedByTheOneAfter() {
    Story story = new Story(HOURS).flat(4, 100).flat(4, 110).flat(3, 120).skip(1);

    story.flat(2, 120);

    assertThat(story.told("BULLISH 1"))
        .isEqualTo(List.of("11 GAP BULLISH 1 @1 100-120", "12 TOUCHED BULLISH 1 @1 100-120"));
  }

  @Test
  void theCandleThatClosesALateBucketBelongsToTheNextOne() {
    Story story = new Story(HOURS).flat(4, 100).flat(4, 110).flat(3, 120).skip(1);

    story.flat(4, 130);

    assertThat(story.told("GAP"))
        .isEqualTo(List.of("11 GAP BULLISH 1 @1 100-120", "14 GAP BULLISH 1 @2 110-130"));
  }

  @Test
  void bucketsInWhichCandlesAreMissingAreCounted() {
    Story story = new Story(HOURS).flat(4, 100).flat(3, 100).skip(1).flat(1, 100).skip(1);

    story.flat(2, 100);

    assertThat(story.chart().higher().getFirst().partials()).isEqualTo(2);
  }

  @Test
  void theFirstBucketCountsOnlyIfItsStartWasSeen() {
    Story late = new Story(HOURS, "2025-06-02T00:15:00Z").flat(3, 100);

    late.flat(4, 110).flat(4, 120).flat(4, 130);

    assertThat(late.told("GAP")).isEqualTo(List.of("14 GAP BULLISH 1 @1 110-130"));
  }

  @Test
  void theFirstStartIsThatOfTheFirstCountedBucketOnceItClosed() {
    Story late = new Story(HOURS, "2025-06-02T00:15:00Z").flat(6, 100);
    long before = late.chart().higher().getFirst().firstStart();

    late.flat(1, 100);

    assertThat(List.of(before, late.chart().higher().getFirst().firstStart()))
        .isEqualTo(List.of(Long.MAX_VALUE, Instant.parse("2025-06-02T01:00:00Z").toEpochMilli()));
  }

  /// From Saturday 17:00 to Sunday 17:00 New York there are 23 hours when summer time begins: five
  /// buckets of four hours and one of three.
  @Test
  void theDayRollCutsTheLastBucketOfADayThatIsAnHourShort() {
    Story story = new Story(settings("1h", "4h", AssetClass.FOREX), "2025-03-08T22:00:00Z");

    story.flat(20, 100).flat(3, 110).flat(4, 120);

    assertThat(story.told("GAP"))
        .isEqualTo(List.of("22 GAP BULLISH 1 @4 100-110", "26 GAP BULLISH 1 @5 100-120"));
  }

  @Test
  void theDayRollCutsAnExtraBucketOffADayThatIsAnHourLong() {
    Story story = new Story(settings("1h", "4h", AssetClass.FOREX), "2025-11-01T21:00:00Z");

    story.flat(24, 100).flat(1, 110).flat(4, 120);

    assertThat(story.told("GAP"))
        .isEqualTo(List.of("24 GAP BULLISH 1 @5 100-110", "28 GAP BULLISH 1 @6 100-120"));
  }

  private static ChartSettings settings(String traded, String higher, AssetClass assetClass) {
    ChartSettings d =
        ChartSettings.of(Timeframe.parse(traded), List.of(Timeframe.parse(higher)), assetClass);
    return new ChartSettings(
        d.traded(),
        d.higher(),
        d.calendar(),
        assetClass,
        Charts.everyGap(100),
        d.liquidity(),
        d.internal(),
        d.external(),
        false,
        false,
        ChartSettings.Depth.ALL,
        0);
  }
}
