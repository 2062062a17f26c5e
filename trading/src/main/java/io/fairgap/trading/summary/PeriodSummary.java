package io.fairgap.trading.summary;

import io.fairgap.trading.performance.ClosedTrade;
import io.fairgap.trading.performance.Figure;
import io.fairgap.trading.performance.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A period of an account in a few sentences, for those who read no tables.
public final class PeriodSummary {
  private final Map<String, Figure> figures;
  private final List<ClosedTrade> trades;

  private PeriodSummary(Map<String, Figure> figures, List<ClosedTrade> trades) {
    this.figures = figures;
    this.trades = trades;
  }

  /// @param figures of the period, by the names that `summary.json` gives them
  /// @param trades that were closed in it
  public static List<String> of(
      Period period, Map<String, Figure> figures, List<ClosedTrade> trades) {
    PeriodSummary summary = new PeriodSummary(figures, trades);
    List<String> sentences = new ArrayList<>();
    sentences.add(title(period) + summary.result());
    sentences.add(summary.account());
    if (!trades.isEmpty()) {
      sentences.add(summary.extremes());
    }
    sentences.addAll(LossPatterns.sentences(trades));
    return sentences;
  }

  private static String title(Period period) {
    return period.equals(Period.ALL) ? "In all: " : period.name() + ": ";
  }

  private String result() {
    int count = trades.size();
    if (count == 0) {
      return "no trade was closed.";
    }
    long won = trades.stream().filter(trade -> trade.result().pnl().signum() > 0).count();
    BigDecimal net =
        trades.stream().map(trade -> trade.result().pnl()).reduce(BigDecimal.ZERO, BigDecimal::add);
    return "%s closed, %d won, %s after all costs%s."
        .formatted(count == 1 ? "1 trade" : count + " trades", won, money(net), meanR());
  }

  private String meanR() {
    return figure("meanR") instanceof Figure.Defined(double mean)
        ? String.format(Locale.ROOT, ", %.2f R a trade", mean)
        : "";
  }

  private String account() {
    String fell = percent(figure("maxDrawdown"));
    return "The account's value changed by %s%s."
        .formatted(
            percent(figure("totalReturn")),
            fell.equals("0.00 %") ? "" : " and was at worst " + fell + " from its peak");
  }

  private String extremes() {
    Comparator<ClosedTrade> byResult = Comparator.comparing(trade -> trade.result().pnl());
    ClosedTrade best = trades.stream().max(byResult).orElseThrow();
    ClosedTrade worst = trades.stream().min(byResult).orElseThrow();
    return trades.size() == 1
        ? "It was in %s.".formatted(best.symbol())
        : "The best was %s in %s, the worst %s in %s."
            .formatted(
                money(best.result().pnl()),
                best.symbol(),
                money(worst.result().pnl()),
                worst.symbol());
  }

  private Figure figure(String name) {
    return figures.getOrDefault(name, Figure.undefined("no figure is called " + name));
  }

  private static String percent(Figure figure) {
    return switch (figure) {
      case Figure.Defined(double share) ->
          BigDecimal.valueOf(share)
                  .movePointRight(2)
                  .setScale(2, RoundingMode.HALF_EVEN)
                  .toPlainString()
              + " %";
      case Figure.Undefined(String reason) -> "nothing that can be told (" + reason + ")";
    };
  }

  private static String money(BigDecimal amount) {
    return String.format(Locale.ROOT, "%,.2f", amount.setScale(2, RoundingMode.HALF_EVEN));
  }
}
