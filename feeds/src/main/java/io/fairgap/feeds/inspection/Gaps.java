package io.fairgap.feeds.inspection;

import io.fairgap.trading.market.Timeframe;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds missing candles. Nights, weekends and holidays count as gaps too: which of them the market
/// was closed for, the candles do not tell.
final class Gaps {
  private final long timeframe;
  private final List<Gap> first = new ArrayList<>();
  private @Nullable Gap longest;
  private long count;
  private long missing;
  private long lastTime;
  private boolean begun;

  Gaps(Timeframe timeframe) {
    this.timeframe = timeframe.millis();
  }

  void onCandle(long openTime) {
    // Rounded to the nearest, since a day on which clocks change is an hour longer or shorter.
    long absent = begun ? (openTime - lastTime + timeframe / 2) / timeframe - 1 : 0;
    if (absent > 0) {
      add(new Gap(lastTime, openTime, absent));
    }
    begun = true;
    lastTime = openTime;
  }

  private void add(Gap gap) {
    count++;
    missing += gap.missing();
    if (longest == null || gap.missing() > longest.missing()) {
      longest = gap;
    }
    if (first.size() < Inspection.LISTED) {
      first.add(gap);
    }
  }

  long count() {
    return count;
  }

  long missing() {
    return missing;
  }

  @Nullable Gap longest() {
    return longest;
  }

  List<Gap> first() {
    return List.copyOf(first);
  }
}
