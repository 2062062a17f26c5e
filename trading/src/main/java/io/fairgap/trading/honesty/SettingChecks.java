package io.fairgap.trading.honesty;

import io.fairgap.trading.order.Costs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Doubts about what the run was told.
final class SettingChecks {

  private SettingChecks() {}

  static Optional<Finding> costs(RunFacts run) {
    List<String> free = free(run);
    if (free.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Finding(
            Doubt.NO_COSTS,
            severity(run.costs(), free),
            "Set to zero: " + Words.list(free) + ". No market trades for free."));
  }

  private static List<String> free(RunFacts run) {
    Costs costs = run.costs();
    List<String> free = new ArrayList<>();
    addWhen(costs.takerFee().signum() == 0, "taker fee", free);
    addWhen(costs.makerFee().signum() == 0, "maker fee", free);
    addWhen(noSlippage(costs), "slippage", free);
    addWhen(costs.spread().signum() == 0, "spread", free);
    boolean sellsShort = run.trades().stream().anyMatch(JudgedTrade::isShort);
    addWhen(sellsShort && costs.borrow().signum() == 0, "borrowing of shorts", free);
    addWhen(costs.latency() == 0, "latency", free);
    return free;
  }

  private static void addWhen(boolean isFree, String name, List<String> free) {
    if (isFree) {
      free.add(name);
    }
  }

  private static Severity severity(Costs costs, List<String> free) {
    if (costs.takerFee().signum() == 0 || (noSlippage(costs) && costs.spread().signum() == 0)) {
      return Severity.GRAVE;
    }
    return free.equals(List.of("latency")) ? Severity.NOTE : Severity.WARNING;
  }

  private static boolean noSlippage(Costs costs) {
    return costs.slippage().signum() == 0 && costs.slippageAtr().asDouble() == 0;
  }

  static Optional<Finding> tooMany(RunFacts run) {
    List<String> changed =
        run.settings().stream().filter(SettingFact::changed).map(SettingFact::name).toList();
    int trades = run.trades().size();
    if (trades == 0 || trades >= 20 * changed.size()) {
      return Optional.empty();
    }
    return Optional.of(
        new Finding(
            Doubt.TOO_MANY_SETTINGS,
            trades < 10 * changed.size() ? Severity.GRAVE : Severity.WARNING,
            ("%s changed (%s) for %s, %s each; with fewer than 20 each, settings fit the"
                    + " luck of these candles.")
                .formatted(
                    Words.count(changed.size(), "setting")
                        + (changed.size() == 1 ? " was" : " were"),
                    Words.list(changed),
                    Words.count(trades, "trade"),
                    Words.count(trades / changed.size()))));
  }

  static Optional<Finding> edge(RunFacts run) {
    List<String> atEdge =
        run.settings().stream().flatMap(setting -> edgeOf(setting).stream()).toList();
    return atEdge.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Finding(
                Doubt.SETTINGS_AT_THE_EDGE,
                Severity.WARNING,
                "At the end of its range: "
                    + Words.list(atEdge)
                    + ". What lies beyond was not tried, and neighbours on one side only cannot"
                    + " show that a result is stable."));
  }

  private static Optional<String> edgeOf(SettingFact setting) {
    return switch (setting) {
      case SettingFact.Amount number when number.changed() && number.isAtTheEdge() ->
          Optional.of(
              "%s = %s (%s to %s)"
                  .formatted(
                      number.name(),
                      number.value().toPlainString(),
                      number.least().toPlainString(),
                      number.most().toPlainString()));
      case SettingFact.Amount _, SettingFact.Choice _ -> Optional.empty();
    };
  }
}
