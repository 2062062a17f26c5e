package io.fairgap.trading.honesty;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Doubts about what the trades brought.
final class TradeChecks {
  static final int FEW = 30;
  static final int ENOUGH = 100;

  private static final int LEAST_FOR_A_RATE = 20;
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private TradeChecks() {}

  static Optional<Finding> tooFew(RunFacts run) {
    int trades = run.trades().size();
    if (trades >= ENOUGH) {
      return Optional.empty();
    }
    Severity severity = trades < FEW ? Severity.GRAVE : Severity.WARNING;
    return Optional.of(new Finding(Doubt.TOO_FEW_TRADES, severity, closed(trades)));
  }

  private static String closed(int trades) {
    if (trades == 0) {
      return "No trade was closed, so there is nothing to judge.";
    }
    String closed = Words.count(trades, "trade") + (trades == 1 ? " was" : " were") + " closed; ";
    return trades < FEW
        ? closed + "with fewer than 30, single results decide every figure."
        : closed + "with fewer than 100, a few more or less can turn the result.";
  }

  static Optional<Finding> oneTrade(RunFacts run) {
    BigDecimal net = run.net();
    if (run.trades().size() < 2 || net.signum() <= 0) {
      return Optional.empty();
    }
    JudgedTrade best =
        run.trades().stream().max(Comparator.comparing(JudgedTrade::net)).orElseThrow();
    if (best.net().multiply(TWO).compareTo(net) < 0) {
      return Optional.empty();
    }
    BigDecimal rest = net.subtract(best.net());
    return Optional.of(
        new Finding(
            Doubt.ONE_TRADE_MAKES_THE_PROFIT,
            rest.signum() > 0 ? Severity.WARNING : Severity.GRAVE,
            "The best of %s, %s, brought %s of a net profit of %s; without it %s."
                .formatted(
                    Words.count(run.trades().size(), "trade"),
                    best.name(),
                    Words.money(best.net()),
                    Words.money(net),
                    rest.signum() > 0
                        ? Words.money(rest) + " would be left"
                        : "the run would have lost " + Words.money(rest.negate()))));
  }

  static Optional<Finding> winRate(RunFacts run) {
    List<BigDecimal> nets = run.trades().stream().map(JudgedTrade::net).toList();
    List<BigDecimal> wins = nets.stream().filter(net -> net.signum() > 0).toList();
    int tenths = nets.isEmpty() ? 0 : wins.size() * 10 / nets.size();
    if (nets.size() < LEAST_FOR_A_RATE || tenths < 8) {
      return Optional.empty();
    }
    List<BigDecimal> losses = nets.stream().filter(net -> net.signum() < 0).toList();
    return Optional.of(
        new Finding(
            Doubt.SUSPICIOUS_WIN_RATE,
            tenths >= 9 ? Severity.GRAVE : Severity.WARNING,
            ("%s of %s won (%s); %s. Look for knowledge of the future, for missing costs,"
                    + " or for stops too far away to be met.")
                .formatted(
                    Words.count(wins.size()),
                    Words.count(nets.size(), "trade"),
                    Words.percent(wins.size(), nets.size()),
                    losses.isEmpty() ? "none lost" : payoff(mean(wins), mean(losses).negate()))));
  }

  private static String payoff(BigDecimal win, BigDecimal loss) {
    double breakEven = loss.doubleValue() / win.add(loss).doubleValue();
    return "with a mean win of %s and a mean loss of %s, %s would break even"
        .formatted(Words.money(win), Words.money(loss), Words.percent(breakEven));
  }

  private static BigDecimal mean(List<BigDecimal> amounts) {
    return amounts.stream()
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .divide(BigDecimal.valueOf(amounts.size()), 8, RoundingMode.HALF_EVEN);
  }
}
