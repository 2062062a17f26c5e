package io.fairgap.backtest.report;

import io.fairgap.trading.decision.Leg;
import io.fairgap.trading.market.Session;
import io.fairgap.trading.patterns.Group;
import io.fairgap.trading.patterns.Pattern;
import io.fairgap.trading.patterns.Trait;
import io.fairgap.trading.performance.Figure;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/// Where the run lost and where it won.
final class PatternSection {
  private PatternSection() {}

  static void write(Html html, List<Pattern> patterns) {
    if (patterns.isEmpty()) {
      return;
    }
    html.section("patterns", "Patterns of loss");
    html.leaf(
        "p",
        "A pattern is found by looking, and whoever looks at twenty-four hours finds a bad one by"
            + " luck. Take a row as a question to ask of other candles, not as a rule to add.");
    html.open("div", "class", "patterns");
    patterns.forEach(pattern -> table(html, pattern));
    html.close("div").close("section");
  }

  private static void table(Html html, Pattern pattern) {
    double most =
        pattern.groups().stream()
            .mapToDouble(group -> Math.abs(group.net().doubleValue()))
            .max()
            .orElse(0);
    String[] heads = {"", "Trades", "Won", "Mean R", "Net", ""};
    Table table = Table.begin(html, title(pattern.trait()), heads);
    for (Group group : pattern.groups()) {
      table.cells(name(pattern.trait(), group.name()), cells(group, most));
    }
    table.end();
  }

  private static List<String> cells(Group group, double most) {
    String mean =
        group.meanMultiple() instanceof Figure.Defined(double value)
            ? Numbers.decimals(value, 2)
            : "";
    return List.of(
        Numbers.count(group.trades()),
        Numbers.percent(group.winRate()),
        mean,
        Numbers.money(group.net()),
        Bars.around(group.net().doubleValue(), most));
  }

  private static String title(Trait trait) {
    return switch (trait) {
      case HOUR_UTC -> "Hour of the entry, UTC";
      case HOUR_NEW_YORK -> "Hour of the entry, New York";
      case WEEKDAY -> "Weekday of the entry, UTC";
      case SESSION -> "Session (a trade counts in each it belongs to)";
      case SYMBOL -> "Symbol";
      case CONFLUENCE -> "Confluence (a trade counts under each)";
      case EXIT -> "Exit";
      case MONTH -> "Month of the entry, UTC";
    };
  }

  private static String name(Trait trait, String group) {
    if (group.equals("none")) {
      return group;
    }
    return switch (trait) {
      case HOUR_UTC, HOUR_NEW_YORK -> group + ":00";
      case WEEKDAY -> DayOfWeek.valueOf(group).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      case SESSION -> Wording.session(Session.valueOf(group));
      case CONFLUENCE -> Wording.confluence(group);
      case EXIT -> Wording.leg(Leg.valueOf(group));
      case SYMBOL, MONTH -> group;
    };
  }
}
