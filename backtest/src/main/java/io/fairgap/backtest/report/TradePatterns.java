package io.fairgap.backtest.report;

import io.fairgap.trading.account.Trade;
import io.fairgap.trading.market.Session;
import io.fairgap.trading.market.SessionClock;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/// Closed trades by what they have in common. Times are those of the entry's candle.
final class TradePatterns {
  private static final String NONE = "none";

  private TradePatterns() {}

  static List<Judgement.Pattern> of(List<Trade> closed) {
    if (closed.isEmpty()) {
      return List.of();
    }
    return List.of(
        pattern("Hour of the entry, UTC", closed, TradePatterns::hour),
        pattern("Weekday, UTC", closed, TradePatterns::weekday),
        pattern("Session (a trade counts in each it belongs to)", closed, TradePatterns::sessions),
        pattern("Symbol", closed, trade -> List.of(ordered(0, trade.instrument().symbol()))),
        pattern("Confluence (a trade counts under each)", closed, TradePatterns::confluences),
        pattern("Exit", closed, TradePatterns::exit));
  }

  private static Judgement.Pattern pattern(
      String trait, List<Trade> trades, Function<Trade, List<String>> keys) {
    Map<String, List<Trade>> groups = new TreeMap<>();
    for (Trade trade : trades) {
      keys.apply(trade)
          .forEach(key -> groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(trade));
    }
    return new Judgement.Pattern(
        trait,
        groups.entrySet().stream()
            .map(group -> group(group.getKey().substring(2), group.getValue()))
            .toList());
  }

  private static Judgement.Group group(String name, List<Trade> trades) {
    BigDecimal net = BigDecimal.ZERO;
    double multiples = 0;
    int wins = 0;
    boolean measured = true;
    for (Trade trade : trades) {
      net = net.add(trade.net());
      multiples += trade.inR(trade.net()).doubleValue();
      wins += trade.net().signum() > 0 ? 1 : 0;
      measured &= trade.risk().signum() > 0;
    }
    return new Judgement.Group(
        name, trades.size(), wins, net, measured ? multiples / trades.size() : null);
  }

  /// Two characters before each name put the groups in the order of the clock or the calendar.
  private static String ordered(int order, String name) {
    return String.format(Locale.ROOT, "%02d", order) + name;
  }

  private static List<String> hour(Trade trade) {
    int hour = entry(trade).getHour();
    return List.of(ordered(hour, String.format(Locale.ROOT, "%02d:00", hour)));
  }

  private static List<String> weekday(Trade trade) {
    DayOfWeek day = entry(trade).getDayOfWeek();
    return List.of(ordered(day.getValue(), day.getDisplayName(TextStyle.FULL, Locale.ENGLISH)));
  }

  private static List<String> sessions(Trade trade) {
    List<String> names =
        Arrays.stream(Session.values())
            .filter(session -> isOpen(session, trade))
            .map(session -> ordered(session.ordinal(), name(session)))
            .toList();
    return names.isEmpty() ? List.of(ordered(99, NONE)) : names;
  }

  private static boolean isOpen(Session session, Trade trade) {
    SessionClock clock = new SessionClock(session, trade.instrument().assetClass());
    clock.moveTo(trade.entryTime());
    return clock.isOpenAt(trade.entryTime());
  }

  private static String name(Session session) {
    return switch (session) {
      case ASIA -> "Asia";
      case LONDON -> "London";
      case NEW_YORK -> "New York";
      case OVERLAP -> "Overlap";
      case AFTERNOON -> "Afternoon";
    };
  }

  private static List<String> confluences(Trade trade) {
    List<String> names = trade.proposal().confluences();
    return names.isEmpty()
        ? List.of(ordered(99, NONE))
        : names.stream().map(name -> ordered(0, Wording.confluence(name))).toList();
  }

  private static List<String> exit(Trade trade) {
    Trade.Exit exit = trade.exit();
    return exit == null
        ? List.of()
        : List.of(ordered(exit.leg().ordinal(), Wording.leg(exit.leg())));
  }

  private static ZonedDateTime entry(Trade trade) {
    return Instant.ofEpochMilli(trade.entryTime()).atZone(ZoneOffset.UTC);
  }
}
