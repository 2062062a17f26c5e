package io.fairgap.actors.marketdata;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.trading.market.AssetClass;
import io.fairgap.trading.market.Instrument;
import io.fairgap.venues.playback.Speed;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SilenceTest {
  private static final long FIVE_MINUTES = 300_000;
  private static final long MONDAY = Instant.parse("2024-07-01T00:00:00Z").toEpochMilli();
  private static final Instrument COIN = Instrument.of("COIN", "1", "1", AssetClass.CRYPTO);
  private static final Instrument SHARE = Instrument.of("SHARE", "1", "1", AssetClass.STOCK);

  @Test
  void aSymbolIsSilentTwoCandlesAndFiveSecondsAfterItsLastClose() {
    Silence silence = new Silence(List.of(COIN), FIVE_MINUTES, new Speed(1), 0);
    silence.heard("COIN", MONDAY, 0);

    assertThat(silence.symbols(seconds(605))).isEmpty();
    assertThat(silence.symbols(seconds(605) + millis(1))).isEqualTo(List.of("COIN"));
  }

  @Test
  void theMarketsTimePassesAsFastAsTheVenuePlays() {
    Silence silence = new Silence(List.of(COIN), FIVE_MINUTES, new Speed(600), 0);
    silence.heard("COIN", MONDAY, 0);

    assertThat(silence.symbols(seconds(6))).isEmpty();
    assertThat(silence.symbols(seconds(6) + millis(1))).isEqualTo(List.of("COIN"));
  }

  @Test
  void aSymbolIsSilentAloneWhenOthersGoOn() {
    Silence silence =
        new Silence(List.of(COIN, other("A"), other("B")), FIVE_MINUTES, new Speed(1), 0);
    silence.heard("A", MONDAY, 0);
    silence.heard("COIN", MONDAY, 0);
    silence.symbols(0);

    silence.heard("A", MONDAY + 4 * FIVE_MINUTES, seconds(1_200));

    assertThat(silence.symbols(seconds(1_200))).isEqualTo(List.of("B", "COIN"));
  }

  @Test
  void aMarketThatIsClosedIsNotSilent() {
    long friday = Instant.parse("2024-07-05T19:55:00Z").toEpochMilli();
    Silence silence = new Silence(List.of(SHARE), FIVE_MINUTES, new Speed(1), 0);
    silence.heard("SHARE", friday, 0);

    assertThat(silence.symbols(TimeUnit.DAYS.toNanos(2))).isEmpty();
    assertThat(silence.symbols(TimeUnit.DAYS.toNanos(3))).isEqualTo(List.of("SHARE"));
  }

  @Test
  void aFeedThatNeverBroughtAnythingIsSilentToo() {
    Silence silence = new Silence(List.of(COIN), FIVE_MINUTES, new Speed(1), seconds(50));

    assertThat(silence.symbols(seconds(655))).isEmpty();
    assertThat(silence.symbols(seconds(656))).isEqualTo(List.of("COIN"));
  }

  @Test
  void timeInWhichNothingWasAskedForDoesNotCount() {
    Silence silence = new Silence(List.of(COIN), FIVE_MINUTES, new Speed(1), 0);
    silence.heard("COIN", MONDAY, 0);

    silence.held(seconds(5_000));

    assertThat(silence.symbols(seconds(5_600))).isEmpty();
  }

  private static Instrument other(String symbol) {
    return Instrument.of(symbol, "1", "1", AssetClass.CRYPTO);
  }

  private static long seconds(long seconds) {
    return TimeUnit.SECONDS.toNanos(seconds);
  }

  private static long millis(long millis) {
    return TimeUnit.MILLISECONDS.toNanos(millis);
  }
}
