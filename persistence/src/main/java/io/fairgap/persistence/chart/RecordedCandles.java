package io.fairgap.persistence.chart;

import io.fairgap.persistence.connection.DatabaseFault;
import io.fairgap.trading.live.SymbolEvent;
import io.fairgap.trading.live.SymbolEvent.CandlesClosed;
import io.fairgap.trading.market.Candle;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.ObjLongConsumer;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.serialization.Serialization;
import org.apache.pekko.serialization.SerializationExtension;

/// The candles that symbols' trackers recorded, read in order on a connection of one's own.
final class RecordedCandles {
  private final Serialization serialization;

  /// @param system whose serializers wrote them
  RecordedCandles(ActorSystem<?> system) {
    serialization = SerializationExtension.get(system);
  }

  /// Gives the candles of each event from `after` + 1 to at most `last` with its number, `limit` of
  /// them at most.
  ///
  /// @param last an event that is there
  /// @throws DatabaseFault when one is missing
  void read(
      Connection connection,
      String symbol,
      long after,
      long last,
      int limit,
      ObjLongConsumer<List<Candle>> taker)
      throws SQLException {
    String query =
        """
        SELECT sequence_number, event_ser_id, event_ser_manifest, event_payload
        FROM event_journal
        WHERE persistence_id = ? AND sequence_number > ? AND sequence_number <= ? AND NOT deleted
        ORDER BY sequence_number
        LIMIT ?
        """;
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, "symbol|" + symbol);
      statement.setLong(2, after);
      statement.setLong(3, last);
      statement.setInt(4, limit);
      try (ResultSet rows = statement.executeQuery()) {
        long number = after;
        while (rows.next()) {
          requireNext(symbol, ++number, rows.getLong("sequence_number"));
          taker.accept(candles(rows), number);
        }
        if (number == after && last > after) {
          throw gap(symbol, after + 1);
        }
      }
    }
  }

  private static void requireNext(String symbol, long expected, long number) {
    if (number != expected) {
      throw gap(symbol, expected);
    }
  }

  private static DatabaseFault gap(String symbol, long missing) {
    return new DatabaseFault(
        "The journal of symbol|%s has a gap: its event %d is missing.".formatted(symbol, missing));
  }

  private List<Candle> candles(ResultSet row) throws SQLException {
    Object event =
        serialization
            .deserialize(
                row.getBytes("event_payload"),
                row.getInt("event_ser_id"),
                row.getString("event_ser_manifest"))
            .get();
    return switch ((SymbolEvent) event) {
      case CandlesClosed(var candles) -> candles;
    };
  }
}
