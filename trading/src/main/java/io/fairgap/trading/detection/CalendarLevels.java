package io.fairgap.trading.detection;

import io.fairgap.trading.market.Adjustment;
import io.fairgap.trading.market.Bars;
import io.fairgap.trading.market.PriceRange;
import io.fairgap.trading.market.Session;
import io.fairgap.trading.market.SessionClock;
import io.fairgap.trading.market.TradingDays;
import io.fairgap.trading.state.StateReader;
import io.fairgap.trading.state.StateWriter;
import io.fairgap.trading.state.Stateful;
import java.util.Arrays;

/// Measures days, weeks and sessions, and hands their highs and lows to the liquidity when they
/// end.
///
/// A stretch whose start was not seen gives no level. The levels belong to the close before the
/// candle that shows that the stretch is over, so they are there before that candle is tested.
final class CalendarLevels implements Stateful {
  private static final LevelKind[] KINDS = kinds(); // values() would make a copy at every session

  private final Liquidity above;
  private final Liquidity below;
  private final SessionClock[] sessions;
  private final boolean levels;
  private final PriceRange day = new PriceRange();

  /// Of the days that are over; the current one is not in it yet.
  private final PriceRange week = new PriceRange();

  private boolean daySeen;
  private boolean weekSeen;
  private long weekNumber = Long.MIN_VALUE;
  private long seriesStart = Long.MIN_VALUE;

  /// The earliest end of a session: until then none ends and none takes another's place.
  private long nextRoll = Long.MIN_VALUE;

  CalendarLevels(ChartSettings settings, Liquidity above, Liquidity below) {
    this.above = above;
    this.below = below;
    levels = settings.calendarLevels();
    sessions = new SessionClock[Session.values().length];
    for (Session session : Session.values()) {
      sessions[session.ordinal()] = new SessionClock(session, settings.assetClass());
    }
  }

  private static LevelKind[] kinds() {
    return Arrays.stream(Session.values()).map(LevelKind::of).toArray(LevelKind[]::new);
  }

  /// Ends what is over at the last candle, then measures the candle.
  void onCandle(Bars bars, TradingDays days, boolean newDay) {
    int t = bars.last();
    long time = bars.openTime(t);
    if (t == 0) {
      seriesStart = time;
    }
    if (newDay) {
      rollDay(t, days);
    }
    if (time >= nextRoll) {
      rollSessions(t, time);
    }
    long high = bars.high(t);
    long low = bars.low(t);
    for (SessionClock session : sessions) {
      session.measure(time, t, high, low);
    }
    day.add(t, high, low);
  }

  private void rollSessions(int t, long time) {
    nextRoll = Long.MAX_VALUE;
    for (int i = 0; i < sessions.length; i++) {
      rollSession(t, i, time);
      nextRoll = Math.min(nextRoll, sessions[i].end());
    }
  }

  private void rollDay(int t, TradingDays days) {
    if (levels && daySeen && !day.isEmpty()) {
      above.replace(t, LevelKind.PREV_DAY, day.highAt(), day.high());
      below.replace(t, LevelKind.PREV_DAY, day.lowAt(), day.low());
    }
    week.add(day);
    day.clear();
    daySeen = seriesStart <= days.start();
    if (days.week() != weekNumber) {
      rollWeek(t, days);
    }
  }

  private void rollWeek(int t, TradingDays days) {
    if (levels && weekSeen && !week.isEmpty()) {
      above.replace(t, LevelKind.PREV_WEEK, week.highAt(), week.high());
      below.replace(t, LevelKind.PREV_WEEK, week.lowAt(), week.low());
    }
    week.clear();
    weekNumber = days.week();
    weekSeen = seriesStart <= days.weekStart();
  }

  private void rollSession(int t, int number, long time) {
    SessionClock session = sessions[number];
    if (levels && session.endsBefore(time)) {
      LevelKind kind = KINDS[number];
      if (seriesStart <= session.start()) {
        above.roll(t, kind, session.range().highAt(), session.range().high());
        below.roll(t, kind, session.range().lowAt(), session.range().low());
      } else {
        above.rollWithout(kind);
        below.rollWithout(kind);
      }
    }
    session.moveTo(time);
  }

  void adjust(Adjustment adjustment) {
    day.adjust(adjustment);
    week.adjust(adjustment);
    for (SessionClock session : sessions) {
      session.adjust(adjustment);
    }
  }

  /// Whether a candle that opens at `openTime`, the last one, lies in a session.
  boolean isIn(Session session, long openTime) {
    return sessions[session.ordinal()].isOpenAt(openTime);
  }

  @Override
  public void save(StateWriter out) {
    day.save(out);
    week.save(out);
    out.put(daySeen).put(weekSeen).put(weekNumber).put(seriesStart);
    for (SessionClock session : sessions) {
      session.save(out);
    }
  }

  @Override
  public void load(StateReader in) {
    day.load(in);
    week.load(in);
    daySeen = in.getBoolean();
    weekSeen = in.getBoolean();
    weekNumber = in.getLong();
    seriesStart = in.getLong();
    nextRoll = Long.MAX_VALUE;
    for (SessionClock session : sessions) {
      session.load(in);
      nextRoll = Math.min(nextRoll, session.end());
    }
  }
}
