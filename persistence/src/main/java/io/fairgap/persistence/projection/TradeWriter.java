package io.fairgap.persistence.projection;

import io.fairgap.persistence.connection.Times;
import io.fairgap.trading.decision.DecisionLine;
import io.fairgap.trading.live.TradeFacts;
import io.fairgap.trading.live.TradeReason;
import io.fairgap.trading.market.Direction;
import io.fairgap.trading.market.Timeframe;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Rows of `trades`, as they stand after the last round that tells of them.
final class TradeWriter {
  private static final int DECIMALS_OF_R = 6;

  private TradeWriter() {}

  private record Key(String account, String setup) {}

  static void write(Connection connection, List<AccountRound> rounds) throws SQLException {
    String upsert =
        """
        INSERT INTO trades (account, setup, symbol, strategy, side, signal_at, anchor_at, timeframe,
          gap_direction, lo, hi, confluences, entry_at, entry_price, quantity, stop, target,
          target_level, exit_at, exit_price, exit_reason, fees, borrow, pnl, r, r_gross, mae_r,
          mfe_r, tier, score, reasoning, confidence, agent_signals)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
          ?, ?, ?, ?::jsonb)
        ON CONFLICT (account, setup) DO UPDATE
        SET (exit_at, exit_price, exit_reason, fees, borrow, pnl, r, r_gross, mae_r, mfe_r)
          = (EXCLUDED.exit_at, EXCLUDED.exit_price, EXCLUDED.exit_reason, EXCLUDED.fees,
            EXCLUDED.borrow, EXCLUDED.pnl, EXCLUDED.r, EXCLUDED.r_gross, EXCLUDED.mae_r,
            EXCLUDED.mfe_r)
        """;
    try (Batch batch = new Batch(connection, upsert)) {
      for (Map.Entry<Key, TradeFacts> one : latest(rounds).entrySet()) {
        add(batch, one.getKey().account(), one.getValue());
      }
      batch.run();
    }
  }

  private static Map<Key, TradeFacts> latest(List<AccountRound> rounds) {
    Map<Key, TradeFacts> trades = new LinkedHashMap<>();
    for (AccountRound one : rounds) {
      String account = one.account();
      one.round().figures().open().forEach(trade -> trades.put(key(account, trade), trade));
      one.round().closed().forEach(trade -> trades.put(key(account, trade), trade));
    }
    return trades;
  }

  private static Key key(String account, TradeFacts trade) {
    return new Key(account, trade.setup());
  }

  private static void add(Batch batch, String account, TradeFacts trade) throws SQLException {
    TradeFacts.Gap gap = trade.gap();
    TradeFacts.Exit exit = trade.exit();
    batch.add(
        account,
        trade.setup(),
        trade.symbol(),
        trade.strategy(),
        trade.direction() == Direction.BULLISH ? "LONG" : "SHORT",
        Times.column(trade.signalTime()),
        gap == null ? null : Times.column(gap.anchorTime()),
        gap == null ? null : new Timeframe(gap.timeframe()).toString(),
        gap == null ? null : gap.direction().name(),
        gap == null ? null : gap.lo(),
        gap == null ? null : gap.hi(),
        trade.confluences(),
        Times.column(trade.entryTime()),
        trade.entryPrice(),
        trade.quantity(),
        trade.stop(),
        trade.target(),
        trade.target() == null ? null : trade.targetLevel(),
        exit == null ? null : Times.column(exit.time()),
        exit == null ? null : exit.price(),
        exit == null ? null : exit.reason().name(),
        trade.fees(),
        trade.borrow(),
        exit == null ? null : exit.net(),
        exit == null ? null : inR(trade, exit.net()),
        exit == null ? null : inR(trade, exit.gross()),
        inR(trade, trade.worst()),
        inR(trade, trade.best()),
        trade.tier(),
        fraction(trade.score()),
        TradeReason.of(trade),
        fraction(trade.confidence()),
        signals(trade));
  }

  private static @Nullable BigDecimal inR(TradeFacts trade, BigDecimal amount) {
    BigDecimal r = trade.inR(amount);
    return r == null ? null : r.setScale(DECIMALS_OF_R, RoundingMode.HALF_EVEN);
  }

  /// As many decimals as on the lines of decisions.
  private static BigDecimal fraction(double value) {
    return new BigDecimal(DecisionLine.fraction(value));
  }

  /// What each voter said, and what came of it.
  private static String signals(TradeFacts trade) {
    return JsonText.of(json -> {
      json.writeObjectFieldStart("technical");
      json.writeNumberField("confidence", fraction(trade.confidence()));
      json.writeArrayFieldStart("confluences");
      for (String confluence : trade.confluences()) {
        json.writeString(confluence);
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeObjectFieldStart("risk");
      json.writeNumberField("tier", trade.tier());
      json.writeStringField("binding", trade.binding());
      json.writeEndObject();
      json.writeNumberField("score", fraction(trade.score()));
    });
  }
}
