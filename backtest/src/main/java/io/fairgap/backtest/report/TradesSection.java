package io.fairgap.backtest.report;

import io.fairgap.backtest.recording.ReportRecorder;
import io.fairgap.backtest.recording.TradeWindow;
import io.fairgap.trading.account.Trade;
import io.fairgap.trading.market.Direction;
import java.util.ArrayList;
import java.util.List;

/// The trades, each with its candles and the reason beside them.
final class TradesSection {
  private static final String MARKS =
      "Band: the gap, and the candle that inverted it. Solid: entry to exit. Dashed: stop and target."
          + " Dotted: liquidity at the entry. BOS and CHOCH: breaks of structure. ×: liquidity swept.";

  private TradesSection() {}

  static void write(Html html, Study study) {
    List<TradeWindow> windows = study.recording().windows();
    html.section("trades", "Trades");
    if (windows.isEmpty()) {
      html.leaf("p", "There was none.").close("section");
      return;
    }
    html.leaf("p", which(windows.size(), study.result().trades().size()));
    filters(html);
    html.open("div", "id", "trade-list");
    for (int i = 0; i < windows.size(); i++) {
      trade(html, windows.get(i), i);
    }
    html.close("div").close("section");
  }

  private static String which(int shown, int all) {
    String how = " Open one to see its candles, the gap's zone and the reason; times are UTC.";
    if (shown == all) {
      return (all == 1 ? "One trade." : "All " + all + " trades, in order of time.") + how;
    }
    String most = "the largest wins and losses by R, or by money where there is no stop";
    return "%s of %s trades: %s, at most %d, in order of time. trades.csv has every one."
            .formatted(Numbers.count(shown), Numbers.count(all), most, ReportRecorder.WINDOWS)
        + how;
  }

  /// Shown by the script, without which they would do nothing.
  private static void filters(Html html) {
    html.open("div", "class", "filters", "role", "group", "aria-label", "Show", "hidden", "");
    for (String name : List.of("All", "Wins", "Losses", "Long", "Short")) {
      String pressed = name.equals("All") ? "true" : "false";
      html.leaf("button", name, "type", "button", "aria-pressed", pressed, "data-show", name);
    }
    html.close("div");
  }

  private static void trade(Html html, TradeWindow window, int number) {
    Trade trade = window.trade();
    boolean isLong = trade.proposal().direction() == Direction.BULLISH;
    String side = isLong ? "Long" : "Short";
    begin(html, number, side, outcome(trade));
    html.open("summary");
    html.leaf("span", Numbers.time(trade.entryTime()), "class", "when");
    html.leaf("span", trade.instrument().symbol(), "class", "symbol");
    html.leaf("span", side, "class", "side");
    html.leaf("span", exit(trade), "class", "exit");
    html.leaf("span", result(trade), "class", "result");
    html.close("summary").open("div", "class", "study");
    chart(html, window, number, side);
    html.open("div", "class", "why").paragraphs(new TradeStory(trade).sentences());
    html.close("div").close("div").close("details");
  }

  /// The first one is open from the start, so that the reader sees what is in the others.
  private static void begin(Html html, int number, String side, String outcome) {
    List<String> attributes = new ArrayList<>(List.of("class", "trade", "id", "trade-" + number));
    attributes.addAll(List.of("data-side", side, "data-end", outcome));
    if (number == 0) {
      attributes.addAll(List.of("open", ""));
    }
    html.open("details", attributes.toArray(String[]::new));
  }

  private static void chart(Html html, TradeWindow window, int number, String side) {
    String caption =
        window.perCandle() == 1
            ? MARKS
            : "Each candle here covers %d of the run's. ".formatted(window.perCandle()) + MARKS;
    html.chart(
        "window-" + number,
        "Candles around the %s of %s".formatted(side, Numbers.time(window.trade().entryTime())),
        caption);
  }

  private static String exit(Trade trade) {
    Trade.Exit exit = trade.exit();
    return exit == null ? "open" : Wording.leg(exit.leg());
  }

  private static String outcome(Trade trade) {
    return trade.isOpen() ? "Open" : trade.net().signum() > 0 ? "Wins" : "Losses";
  }

  private static String result(Trade trade) {
    if (trade.isOpen()) {
      return "open";
    }
    return trade.risk().signum() == 0
        ? Numbers.money(trade.net())
        : Numbers.multiple(trade.inR(trade.net()).doubleValue());
  }
}
