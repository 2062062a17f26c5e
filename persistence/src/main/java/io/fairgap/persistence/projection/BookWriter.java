package io.fairgap.persistence.projection;

import io.fairgap.persistence.connection.Times;
import io.fairgap.trading.live.TradeEnding;
import io.fairgap.trading.live.TradeFacts;
import io.fairgap.trading.live.TradeReason;
import io.fairgap.trading.market.Direction;
import io.fairgap.trading.market.Timeframe;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Rows of `journal`, as they stand after the last round that tells of them.
final class BookWriter {
  private static final int DECIMALS_OF_R = 6;

  private static final String UPSERT =
      """
      INSERT INTO journal (account, setup, symbol, asset_class, strategy, side, signal_at,
        gap_timeframe, gap_kind, gap_at, gap_lo, gap_hi, confluences, entry_at, entry_price,
        quantity, stop, target, target_level, planned_rr, entry_reason, exit_at, closed_at,
        exit_price, exit_kind, exit_reason, gross, pnl, r, reached_rr, fees, borrow, mae, mfe,
        mae_r, mfe_r, risk, notional, candles_held)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
        ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (account, setup) DO UPDATE
      SET (entry_price, quantity, stop, target, planned_rr, exit_at, closed_at, exit_price,
          exit_kind, exit_reason, gross, pnl, r, reached_rr, fees, borrow, mae, mfe, mae_r, mfe_r,
          risk, notional, candles_held)
        = (EXCLUDED.entry_price, EXCLUDED.quantity, EXCLUDED.stop, EXCLUDED.target,
          EXCLUDED.planned_rr, EXCLUDED.exit_at, EXCLUDED.closed_at, EXCLUDED.exit_price,
          EXCLUDED.exit_kind, EXCLUDED.exit_reason, EXCLUDED.gross, EXCLUDED.pnl, EXCLUDED.r,
          EXCLUDED.reached_rr, EXCLUDED.fees, EXCLUDED.borrow, EXCLUDED.mae, EXCLUDED.mfe,
          EXCLUDED.mae_r, EXCLUDED.mfe_r, EXCLUDED.risk, EXCLUDED.notional,
          EXCLUDED.candles_held)
      """;

  private BookWriter() {}

  private record Key(String account, String setup) {}

  /// @param closedAt instant of the round that ended it; 0 while it is open
  private record Told(TradeFacts trade, long closedAt) {}

  static void write(Connection connection, List<AccountRound> rounds) throws SQLException {
    Map<Key, Told> trades = new LinkedHashMap<>();
    for (AccountRound one : rounds) {
      one.round()
          .figures()
          .open()
          .forEach(trade -> trades.put(key(one, trade), new Told(trade, 0)));
      long closedAt = one.round().closeTime();
      one.round().closed().forEach(trade -> trades.put(key(one, trade), new Told(trade, closedAt)));
    }
    try (Batch batch = new Batch(connection, UPSERT)) {
      for (Map.Entry<Key, Told> one : trades.entrySet()) {
        batch.add(values(one.getKey().account(), one.getValue()).toArray());
      }
      batch.run();
    }
  }

  private static Key key(AccountRound one, TradeFacts trade) {
    return new Key(one.account(), trade.setup());
  }

  private static List<@Nullable Object> values(String account, Told told) {
    TradeFacts trade = told.trade();
    List<@Nullable Object> values = new ArrayList<>();
    add(
        values,
        account,
        trade.setup(),
        trade.symbol(),
        trade.extent().assetClass().name(),
        trade.strategy(),
        trade.direction() == Direction.BULLISH ? "LONG" : "SHORT",
        Times.column(trade.signalTime()));
    addGap(values, trade.gap());
    addPlan(values, trade);
    addEnd(values, trade, told.closedAt());
    add(values, trade.fees(), trade.borrow(), trade.worst(), trade.best());
    add(values, inR(trade, trade.worst()), inR(trade, trade.best()));
    add(values, trade.extent().risk(), trade.extent().notional(), trade.extent().candles());
    return values;
  }

  private static void addPlan(List<@Nullable Object> values, TradeFacts trade) {
    add(values, trade.confluences(), Times.column(trade.entryTime()));
    add(values, trade.entryPrice(), trade.quantity(), trade.stop(), trade.target());
    add(values, trade.target() == null ? null : trade.targetLevel());
    add(values, six(trade.plannedRatio()), TradeReason.of(trade));
  }

  private static void addGap(List<@Nullable Object> values, TradeFacts.@Nullable Gap gap) {
    if (gap == null) {
      add(values, null, null, null, null, null);
    } else {
      add(values, new Timeframe(gap.timeframe()).toString(), gap.direction().name());
      add(values, Times.column(gap.anchorTime()), gap.lo(), gap.hi());
    }
  }

  private static void addEnd(List<@Nullable Object> values, TradeFacts trade, long closedAt) {
    TradeFacts.Exit exit = trade.exit();
    if (exit == null) {
      add(values, null, null, null, null, null, null, null, null, null);
    } else {
      add(values, Times.column(exit.time()), Times.column(closedAt), exit.price());
      add(values, exit.reason().name(), TradeEnding.of(trade), exit.gross(), exit.net());
      add(values, inR(trade, exit.net()), inR(trade, exit.gross()));
    }
  }

  private static void add(List<@Nullable Object> to, @Nullable Object... values) {
    to.addAll(Arrays.asList(values));
  }

  private static @Nullable BigDecimal inR(TradeFacts trade, BigDecimal amount) {
    return six(trade.inR(amount));
  }

  private static @Nullable BigDecimal six(@Nullable BigDecimal value) {
    return value == null ? null : value.setScale(DECIMALS_OF_R, RoundingMode.HALF_EVEN);
  }
}
