package io.fairgap.backtest.specification;

import io.fairgap.backtest.specification.Market.Occasion;
import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.Direction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Law "one pass": of the live gaps and inverse gaps of a timeframe those nearest to the close are
/// kept, `gap.limit` of them; when a new one makes one too many, the farthest is forgotten.
///
/// Near or far is the edge beyond which a close would end it.
final class GapLimit {
  private final Series ltf;
  private final int expiry;

  private GapLimit(Series ltf, int expiry) {
    this.ltf = ltf;
    this.expiry = expiry;
  }

  /// The gaps of one timeframe, the lives of the forgotten cut short.
  static List<Occasion> applied(List<Occasion> gaps, Series ltf, Parameters parameters) {
    return new GapLimit(ltf, parameters.count("inversion.expiry"))
        .applied(gaps, parameters.count("gap.limit"));
  }

  private List<Occasion> applied(List<Occasion> gaps, int limit) {
    Map<Occasion, GapLife> lives = new LinkedHashMap<>();
    Map<Occasion, Integer> live = new LinkedHashMap<>();
    for (Occasion born : gaps) {
      int now = born.life().known();
      lives.put(born, born.life());
      live.values().removeIf(end -> end <= now);
      live.put(born, end(born));
      if (live.size() > limit) {
        Occasion farthest = farthest(new ArrayList<>(live.keySet()), now);
        live.remove(farthest);
        lives.put(farthest, farthest.life().forgottenAt(now));
      }
    }
    return lives.entrySet().stream()
        .map(each -> new Occasion(each.getKey().gap(), each.getValue()))
        .toList();
  }

  /// When a gap is over: invalidated or expired, after its inversion.
  private int end(Occasion occasion) {
    int v = occasion.inverted();
    if (v == Series.NEVER) {
      return Series.NEVER;
    }
    Gap gap = occasion.gap();
    int invalid = ltf.first(v + 1, index -> gap.invalidatedBy(ltf.seen(index, gap.trade())));
    return expiry == 0 ? invalid : Math.min(invalid, v + expiry);
  }

  /// Of those equally far one that acts upwards goes before one that acts downwards, then a gap
  /// before an inverse gap, then the younger.
  private Occasion farthest(List<Occasion> live, int now) {
    Candle candle = ltf.at(now);
    return live.stream()
        .max(
            Comparator.comparingLong((Occasion each) -> distance(each, now, candle.close()))
                .thenComparing(each -> acts(each, now) == Direction.BULLISH)
                .thenComparing(each -> each.inverted() > now)
                .thenComparingInt(each -> since(each, now)))
        .orElseThrow();
  }

  private static long distance(Occasion occasion, int now, long close) {
    Direction acts = acts(occasion, now);
    return acts.sign() * close - occasion.gap().bottom(acts);
  }

  /// The direction of a gap, of an inverse gap the other one.
  private static Direction acts(Occasion occasion, int now) {
    return occasion.inverted() > now ? occasion.gap().direction() : occasion.trade();
  }

  private static int since(Occasion occasion, int now) {
    return occasion.inverted() > now ? occasion.life().known() : occasion.inverted();
  }
}
