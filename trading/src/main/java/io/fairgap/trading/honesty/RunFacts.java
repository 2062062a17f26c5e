package io.fairgap.trading.honesty;

import io.fairgap.trading.order.Costs;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;

/// What the linter has to know of a run.
///
/// @param trades the closed ones
/// @param settings those that steer decisions, changed or not
/// @param restraints when the account's mode changed, in order of time
public record RunFacts(
    List<JudgedTrade> trades, List<SettingFact> settings, Costs costs, List<Restraint> restraints) {
  /// A run whose account was never restrained.
  public RunFacts(List<JudgedTrade> trades, List<SettingFact> settings, Costs costs) {
    this(trades, settings, costs, List.of());
  }

  public RunFacts {
    trades = List.copyOf(trades);
    settings = List.copyOf(settings);
    restraints = List.copyOf(restraints);
  }

  BigDecimal net() {
    return net(trades);
  }

  List<JudgedTrade> tradesWith(Predicate<FillFacts> fact) {
    return trades.stream().filter(trade -> fact.test(trade.fills())).toList();
  }

  static BigDecimal net(List<JudgedTrade> trades) {
    return trades.stream().map(JudgedTrade::net).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
