package io.fairgap.persistence.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The JSON that others read, which `docs/redis.md` shows.
class PostingTest {
  private static final Path PAGE =
      Path.of(System.getProperty("fairgap.root", ".."), "docs", "redis.md");

  private final List<Posting> postings =
      Stream.of(
              Bulletins.candle(),
              Bulletins.status(Duration.ofMinutes(15)),
              Bulletins.decision(),
              Bulletins.agent())
          .map(Posting::of)
          .toList();

  @Test
  void everyBulletinHasItsChannelOrKeyAndItsText() {
    assertThat(postings)
        .isEqualTo(
            List.of(
                new Posting(
                    "fairgap:market-data",
                    """
                    {"symbol":"BTCUSDT","timeframe":"5m","openAt":"2022-08-28T23:00:00Z",\
                    "open":"23296.36","high":"90000.00","low":"0.00","close":"23277.42",\
                    "volume":"651.57251"}\
                    """,
                    null),
                new Posting(
                    "fairgap:status:BTCUSDT",
                    """
                    {"symbol":"BTCUSDT","closedAt":"2022-08-28T23:05:00Z","close":"23277.42",\
                    "atr":"31.07142857","internalTrend":-1,"externalTrend":1,"gaps":12,"above":40,\
                    "below":37}\
                    """,
                    Duration.ofMinutes(15)),
                new Posting(
                    "fairgap:orders",
                    """
                    {"account":"paper","agent":"Execution","decision":{"at":"2022-08-28T23:05:00Z",\
                    "symbol":"BTCUSDT","decision":"filled"}}\
                    """,
                    null),
                new Posting(
                    "fairgap:agents",
                    """
                    {"agent":"market-data","state":"stale","messages":7,"restarts":0,\
                    "lastError":"the feed brings nothing of BTCUSDT","at":"2022-08-28T23:00:00Z"}\
                    """,
                    null)));
  }

  @Test
  void thePageShowsThemAsTheyAre() throws IOException {
    String page = Files.readString(PAGE);

    assertThat(page).contains(postings.stream().map(Posting::json).toList());
    assertThat(page)
        .contains(
            Bulletin.MARKET_DATA,
            Bulletin.SIGNALS,
            Bulletin.RISK,
            Bulletin.ORDERS,
            Bulletin.AGENTS,
            Bulletin.STATUS);
  }
}
