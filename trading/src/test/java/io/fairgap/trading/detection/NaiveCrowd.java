package io.fairgap.trading.detection;

import io.fairgap.trading.market.Candle;
import java.util.ArrayList;
import java.util.List;

/// The zones of one timeframe under a limit: a list of all live ones, gone through at every candle.
final class NaiveCrowd {
  private final List<Candle> candles;
  private final GapSettings settings;
  private final List<Member> live = new ArrayList<>();
  private final List<Event> events = new ArrayList<>();
  private int index;

  /// A live zone and what it has been through.
  private static final class Member {
    final NaiveGaps.Gap gap;
    boolean touched;
    boolean halved;
    boolean filled;
    boolean retested;
    boolean rejected;
    int invertedAt = -1;

    Member(NaiveGaps.Gap gap) {
      this.gap = gap;
    }

    boolean isInverse() {
      return invertedAt >= 0;
    }

    boolean isBullish() {
      return gap.bullish() != isInverse();
    }

    /// From a close to the edge beyond which the zone ends; negative when that lies behind it.
    long distance(long close) {
      return isBullish() ? close - gap.lo() : gap.hi() - close;
    }
  }

  NaiveCrowd(List<Candle> candles, GapSettings settings) {
    this.candles = candles;
    this.settings = settings;
  }

  List<Event> events() {
    List<NaiveGaps.Gap> gaps = NaiveGaps.of(candles, settings, 0);
    for (index = 0; index < candles.size(); index++) {
      Candle candle = candles.get(index);
      for (Member member : List.copyOf(live)) {
        if (member.isInverse()) {
          meetInverse(member, candle);
        } else {
          meet(member, candle);
        }
      }
      gaps.stream().filter(gap -> gap.last() == index).forEach(gap -> add(gap, candle.close()));
    }
    return events;
  }

  private void meetInverse(Member member, Candle candle) {
    boolean back = NaiveZones.isBack(member.gap, candle);
    if (back && !member.retested) {
      member.retested = true;
      tell(ZoneEvent.RETESTED, member);
    }
    if (back && !member.rejected && NaiveZones.isOutsideAgain(member.gap, candle)) {
      member.rejected = true;
      tell(ZoneEvent.REJECTED, member);
    }
    if (NaiveZones.isBeyondInverse(member.gap, candle)) {
      live.remove(member);
      tell(ZoneEvent.INVALIDATED, member);
    } else if (index - member.invertedAt == settings.expiry()) {
      live.remove(member);
      tell(ZoneEvent.EXPIRED, member);
    }
  }

  private void meet(Member member, Candle candle) {
    NaiveGaps.Gap gap = member.gap;
    if (!member.touched && NaiveZones.reaches(gap, candle, 2 * NaiveZones.near(gap))) {
      member.touched = true;
      tell(ZoneEvent.TOUCHED, member);
    }
    if (!member.halved && NaiveZones.reaches(gap, candle, gap.lo() + gap.hi())) {
      member.halved = true;
      tell(ZoneEvent.MIDPOINT, member);
    }
    if (!member.filled && NaiveZones.reaches(gap, candle, 2 * NaiveZones.far(gap))) {
      member.filled = true;
      tell(ZoneEvent.FILLED, member);
    }
    if (NaiveZones.inverts(settings, gap, candle)) {
      member.invertedAt = index;
      tell(ZoneEvent.INVERTED, member);
    }
  }

  private void add(NaiveGaps.Gap gap, long close) {
    Member member = new Member(gap);
    live.add(member);
    tell(ZoneEvent.GAP, member);
    if (live.size() > settings.limit()) {
      live.remove(farthest(close));
    }
  }

  /// An inverse gap and a gap may end at one price: then the gap goes. Any other two that are
  /// equally far would leave it open which of them goes; the series must not have them.
  private Member farthest(long close) {
    long most = live.stream().mapToLong(member -> member.distance(close)).max().orElseThrow();
    List<Member> farthest =
        new ArrayList<>(live.stream().filter(member -> member.distance(close) == most).toList());
    if (farthest.size() > 1) {
      farthest.removeIf(Member::isInverse);
    }
    if (farthest.size() != 1) {
      throw new AssertionError("equally far at candle " + index);
    }
    return farthest.getFirst();
  }

  private void tell(ZoneEvent event, Member member) {
    NaiveGaps.Gap gap = member.gap;
    events.add(Event.zone(index, event, member.isBullish(), 0, gap.last() - 1, gap.lo(), gap.hi()));
  }
}
