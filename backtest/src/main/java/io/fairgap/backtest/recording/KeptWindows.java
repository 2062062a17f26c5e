package io.fairgap.backtest.recording;

import io.fairgap.trading.account.Trade;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The windows of the largest wins and losses, by R, or by money where there is no risk to measure
/// by; open trades beside them. The others are let go while the run goes on.
final class KeptWindows {
  private static final Comparator<TradeWindow> LARGEST_FIRST =
      Comparator.<TradeWindow>comparingDouble(window -> -Math.abs(size(window.trade())))
          .thenComparingLong(window -> window.trade().entryTime())
          .thenComparing(window -> window.trade().proposal().setup());

  private static final Comparator<TradeWindow> BY_TIME =
      Comparator.<TradeWindow>comparingLong(window -> window.trade().entryTime())
          .thenComparing(window -> window.trade().proposal().setup());

  private final int most;
  private final List<TradeWindow> wins = new ArrayList<>();
  private final List<TradeWindow> losses = new ArrayList<>();
  private final List<TradeWindow> open = new ArrayList<>();

  /// @param most windows of closed trades in the end, and as many of open ones
  KeptWindows(int most) {
    this.most = most;
  }

  void add(TradeWindow window) {
    if (window.trade().isOpen()) {
      open.add(window);
    } else {
      List<TradeWindow> side = size(window.trade()) > 0 ? wins : losses;
      side.add(window);
      if (side.size() >= 2 * most) {
        shrink(side, most);
      }
    }
  }

  private static void shrink(List<TradeWindow> side, int to) {
    side.sort(LARGEST_FIRST);
    side.subList(Math.min(side.size(), to), side.size()).clear();
  }

  private static double size(Trade trade) {
    return trade.risk().signum() == 0
        ? trade.net().doubleValue()
        : trade.inR(trade.net()).doubleValue();
  }

  /// In order of time. Wins and losses have half the places each; what one leaves the other takes.
  List<TradeWindow> windows() {
    int half = most / 2;
    int ofWins = Math.min(wins.size(), Math.max(half, most - losses.size()));
    shrink(wins, ofWins);
    shrink(losses, most - wins.size());
    return Stream.of(wins, losses, open.stream().sorted(BY_TIME).limit(most).toList())
        .flatMap(List::stream)
        .sorted(BY_TIME)
        .toList();
  }
}
