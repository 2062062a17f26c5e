package io.fairgap.persistence.projection;

import io.fairgap.persistence.connection.Times;
import io.fairgap.trading.live.TradeFacts;
import io.fairgap.trading.market.Direction;
import java.math.BigDecimal;
import java.math.MathContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Rows of `holdings`: what each account held after its last round.
final class HoldingWriter {
  private HoldingWriter() {}

  static void write(Connection connection, List<AccountRound> rounds) throws SQLException {
    Map<String, AccountRound> last = new LinkedHashMap<>();
    rounds.forEach(one -> last.put(one.account(), one));
    forget(connection, last);
    String insert =
        """
        INSERT INTO holdings (account, symbol, quantity, avg_cost, current_price, market_value,
          unrealized_pnl, updated_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """;
    try (Batch batch = new Batch(connection, insert)) {
      for (AccountRound one : last.values()) {
        add(batch, one);
      }
      batch.run();
    }
  }

  private static void forget(Connection connection, Map<String, AccountRound> accounts)
      throws SQLException {
    try (Batch batch = new Batch(connection, "DELETE FROM holdings WHERE account = ?")) {
      for (String account : accounts.keySet()) {
        batch.add(account);
      }
      batch.run();
    }
  }

  private static void add(Batch batch, AccountRound one) throws SQLException {
    Map<String, List<TradeFacts>> bySymbol = new TreeMap<>();
    for (TradeFacts trade : one.round().figures().open()) {
      bySymbol.computeIfAbsent(trade.symbol(), _ -> new ArrayList<>()).add(trade);
    }
    for (Map.Entry<String, List<TradeFacts>> held : bySymbol.entrySet()) {
      Net net = Net.of(held.getValue());
      BigDecimal price = held.getValue().getFirst().mark();
      BigDecimal value = net.quantity().multiply(price);
      batch.add(
          one.account(),
          held.getKey(),
          net.quantity(),
          net.averageCost(),
          price,
          value,
          value.subtract(net.cost()),
          Times.column(one.round().closeTime()));
    }
  }

  /// Trades of one symbol taken together.
  ///
  /// @param quantity negative for a short
  /// @param cost what it cost; negative for what a short brought in
  private record Net(BigDecimal quantity, BigDecimal cost) {
    static Net of(List<TradeFacts> trades) {
      Net net = new Net(BigDecimal.ZERO, BigDecimal.ZERO);
      for (TradeFacts trade : trades) {
        BigDecimal quantity =
            trade.direction() == Direction.BULLISH ? trade.quantity() : trade.quantity().negate();
        net =
            new Net(
                net.quantity.add(quantity), net.cost.add(quantity.multiply(trade.entryPrice())));
      }
      return net;
    }

    /// Null where the trades cancel out.
    @Nullable BigDecimal averageCost() {
      return quantity.signum() == 0 ? null : cost.divide(quantity, MathContext.DECIMAL64);
    }
  }
}
