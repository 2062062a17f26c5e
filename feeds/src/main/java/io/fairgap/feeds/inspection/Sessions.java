package io.fairgap.feeds.inspection;

import io.fairgap.trading.market.AssetClass;
import io.fairgap.trading.market.Session;
import io.fairgap.trading.market.SessionClock;
import java.util.ArrayList;
import java.util.List;

/// Counts candles and volume by session.
final class Sessions {
  private final List<Count> counts = new ArrayList<>();

  Sessions(AssetClass assetClass) {
    for (Session session : Session.values()) {
      counts.add(new Count(session, new SessionClock(session, assetClass)));
    }
  }

  void onCandle(long openTime, long volume) {
    for (Count count : counts) {
      count.add(openTime, volume);
    }
  }

  List<SessionTally> tallies() {
    return counts.stream()
        .map(count -> new SessionTally(count.session, count.candles, count.volume))
        .toList();
  }

  private static final class Count {
    private final Session session;
    private final SessionClock clock;
    private long candles;
    private long volume;

    Count(Session session, SessionClock clock) {
      this.session = session;
      this.clock = clock;
    }

    void add(long openTime, long lots) {
      clock.moveTo(openTime);
      if (clock.isOpenAt(openTime)) {
        candles++;
        volume = volume > Long.MAX_VALUE - lots ? Long.MAX_VALUE : volume + lots;
      }
    }
  }
}
