package io.fairgap.persistence.candle;

import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.Instrument;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// Candles on their way into the table: COPY is the fastest way in, but knows no conflicts, so rows
/// land in a table of the session first.
///
/// That table stays with its connection and is emptied at each commit; one per batch would write to
/// the system catalogue each time.
final class IncomingCandles {
  private static final int PORTION = 1 << 16;

  private IncomingCandles() {}

  /// Copies into `incoming_candle`, inside the connection's transaction.
  static void copy(Connection connection, List<SeriesCandles> candles) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          """
          CREATE TEMPORARY TABLE IF NOT EXISTS incoming_candle (
            venue     TEXT NOT NULL,
            symbol    TEXT NOT NULL,
            timeframe TEXT NOT NULL,
            open_at   TIMESTAMPTZ NOT NULL,
            open      NUMERIC NOT NULL,
            high      NUMERIC NOT NULL,
            low       NUMERIC NOT NULL,
            close     NUMERIC NOT NULL,
            volume    NUMERIC NOT NULL)
          ON COMMIT DELETE ROWS
          """);
    }
    CopyIn copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn(
                """
                COPY incoming_candle
                  (venue, symbol, timeframe, open_at, open, high, low, close, volume)
                FROM STDIN
                """);
    try {
      send(copy, candles);
      copy.endCopy();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  private static void send(CopyIn copy, List<SeriesCandles> candles) throws SQLException {
    StringBuilder rows = new StringBuilder(PORTION + 256);
    for (SeriesCandles one : candles) {
      String key = key(one.series());
      for (Candle candle : one.candles()) {
        append(rows.append(key), one.series().instrument(), candle);
        if (rows.length() >= PORTION) {
          flush(copy, rows);
        }
      }
    }
    flush(copy, rows);
  }

  private static String key(Series series) {
    return text(series.venue())
        + '\t'
        + text(series.instrument().symbol())
        + '\t'
        + series.timeframe()
        + '\t';
  }

  /// As COPY reads it.
  private static String text(String value) {
    return value
        .replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }

  private static void append(StringBuilder rows, Instrument instrument, Candle candle) {
    rows.append(Instant.ofEpochMilli(candle.openTime()));
    long[] prices = {candle.open(), candle.high(), candle.low(), candle.close()};
    for (long price : prices) {
      rows.append('\t').append(instrument.price(price).toPlainString());
    }
    rows.append('\t').append(instrument.quantity(candle.volume()).toPlainString()).append('\n');
  }

  private static void flush(CopyIn copy, StringBuilder rows) throws SQLException {
    byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
    copy.writeToCopy(bytes, 0, bytes.length);
    rows.setLength(0);
  }
}
