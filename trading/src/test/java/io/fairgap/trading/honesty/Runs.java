package io.fairgap.trading.honesty;

import io.fairgap.trading.decision.Leg;
import io.fairgap.trading.market.AssetClass;
import io.fairgap.trading.market.Direction;
import io.fairgap.trading.order.Costs;
import io.fairgap.trading.performance.ClosedTrade;
import io.fairgap.trading.performance.TradeResult;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Runs for the linter, without defects unless one is planted.
final class Runs {
  /// 2023-01-13T00:00:00Z
  private static final long FRIDAY = 1_673_568_000_000L;

  private Runs() {}

  static JudgedTrade trade(String net) {
    return trade(Direction.BULLISH, net, FillFacts.CLEAN);
  }

  static JudgedTrade trade(String net, FillFacts fills) {
    return trade(Direction.BULLISH, net, fills);
  }

  static JudgedTrade trade(Direction direction, String net, FillFacts fills) {
    TradeResult result =
        new TradeResult(
            direction,
            FRIDAY,
            FRIDAY,
            0,
            new BigDecimal(net),
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            new BigDecimal("100"),
            new BigDecimal("2000"));
    return new JudgedTrade(
        new ClosedTrade("BTCUSDT", AssetClass.CRYPTO, Leg.TARGET, List.of(), result), fills);
  }

  static List<JudgedTrade> trades(String... nets) {
    return Arrays.stream(nets).map(Runs::trade).toList();
  }

  /// As many trades, which win 30 and lose 20 in turn.
  static List<JudgedTrade> ordinary(int count) {
    List<JudgedTrade> trades = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      trades.add(trade(i % 2 == 0 ? "30" : "-20"));
    }
    return trades;
  }

  /// Ordinary trades, the last of them with such fills.
  static RunFacts withFills(int count, FillFacts... fills) {
    List<JudgedTrade> trades = ordinary(count - fills.length);
    for (FillFacts fill : fills) {
      trades.add(trade("50", fill));
    }
    return runOf(trades);
  }

  static RunFacts runOf(List<JudgedTrade> trades) {
    return new RunFacts(trades, List.of(), Costs.DEFAULTS);
  }

  static RunFacts withCosts(Costs costs, List<JudgedTrade> trades) {
    return new RunFacts(trades, List.of(), costs);
  }

  static RunFacts withSettings(int trades, SettingFact... settings) {
    return new RunFacts(ordinary(trades), List.of(settings), Costs.DEFAULTS);
  }

  static SettingFact setting(String name, String value) {
    return new SettingFact.Amount(
        name,
        new BigDecimal(value),
        new BigDecimal("1.5"),
        new BigDecimal("0.5"),
        new BigDecimal("2"));
  }
}
