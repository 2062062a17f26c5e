package io.fairgap.persistence.candle;

import io.fairgap.persistence.connection.Transaction;
import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.Instrument;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import javax.sql.DataSource;

/// Keeps candles and their corrections. Storing the same candle again changes nothing, so a sender
/// that does not know whether it was stored sends it again.
///
/// A candle has version 1 as it first came. A late correction is a further version beside it:
/// readers of candles get the newest, and what was decided on stays in the table.
public final class CandleStore {
  private final DataSource source;

  public CandleStore(DataSource source) {
    this.source = source;
  }

  /// A candle and which version of it this is.
  public record Version(int number, Candle candle) {}

  /// Stores what is not there yet as version 1; candles that are there stay as they are.
  ///
  /// @return how many were new
  public int add(Series series, Collection<Candle> candles) {
    return add(List.of(new SeriesCandles(series, candles)));
  }

  /// The same for any number of series, all of them or none.
  public int add(List<SeriesCandles> candles) {
    String insert =
        """
        INSERT INTO ohlcv_data
          (venue, symbol, timeframe, open_at, version, open, high, low, close, volume)
        SELECT venue, symbol, timeframe, open_at, 1, open, high, low, close, volume
        FROM incoming_candle
        ON CONFLICT DO NOTHING
        """;
    return store(candles, insert);
  }

  /// Stores as a further version what differs from the newest one, and as version 1 what is not
  /// there at all.
  ///
  /// @return how many were new or different
  public int correct(Series series, Collection<Candle> candles) {
    // The key refuses the second of two writers that correct one candle at once.
    String insert =
        """
        INSERT INTO ohlcv_data
          (venue, symbol, timeframe, open_at, version, open, high, low, close, volume)
        SELECT i.venue, i.symbol, i.timeframe, i.open_at, coalesce(newest.version, 0) + 1,
          i.open, i.high, i.low, i.close, i.volume
        FROM incoming_candle i
        LEFT JOIN LATERAL (
          SELECT version, open, high, low, close, volume
          FROM ohlcv_data o
          WHERE (o.venue, o.symbol, o.timeframe, o.open_at)
            = (i.venue, i.symbol, i.timeframe, i.open_at)
          ORDER BY version DESC
          LIMIT 1) newest ON TRUE
        WHERE (newest.open, newest.high, newest.low, newest.close, newest.volume)
          IS DISTINCT FROM (i.open, i.high, i.low, i.close, i.volume)
        ON CONFLICT DO NOTHING
        """;
    return store(List.of(new SeriesCandles(series, candles)), insert);
  }

  /// The newest versions of the candles that opened from `from` until before `to`, in order of
  /// time.
  ///
  /// @param from epoch milliseconds, inclusive
  /// @param to epoch milliseconds, exclusive
  public List<Candle> between(Series series, long from, long to) {
    String query =
        """
        SELECT DISTINCT ON (open_at) version, open_at, open, high, low, close, volume
        FROM ohlcv_data
        WHERE venue = ? AND symbol = ? AND timeframe = ? AND open_at >= ? AND open_at < ?
        ORDER BY open_at, version DESC
        """;
    return candles(read(series, query, at(from), at(to)));
  }

  /// The newest versions of the last `count` candles, in order of time.
  public List<Candle> latest(Series series, int count) {
    String query =
        """
        SELECT DISTINCT ON (open_at) version, open_at, open, high, low, close, volume
        FROM ohlcv_data
        WHERE venue = ? AND symbol = ? AND timeframe = ?
        ORDER BY open_at DESC, version DESC
        LIMIT ?
        """;
    return candles(read(series, query, count)).reversed();
  }

  /// When the last candle opened, in epoch milliseconds; empty when there is none.
  public OptionalLong last(Series series) {
    return latest(series, 1).stream().mapToLong(Candle::openTime).findFirst();
  }

  /// Every version of the candle that opened at `openTime`, oldest first.
  public List<Version> versions(Series series, long openTime) {
    String query =
        """
        SELECT version, open_at, open, high, low, close, volume
        FROM ohlcv_data
        WHERE venue = ? AND symbol = ? AND timeframe = ? AND open_at = ?
        ORDER BY version
        """;
    return read(series, query, at(openTime));
  }

  private int store(List<SeriesCandles> candles, String insert) {
    if (candles.stream().allMatch(one -> one.candles().isEmpty())) {
      return 0;
    }
    return Transaction.run(
        source,
        "storing candles",
        connection -> {
          IncomingCandles.copy(connection, candles);
          try (PreparedStatement statement = connection.prepareStatement(insert)) {
            return statement.executeUpdate();
          }
        });
  }

  private List<Version> read(Series series, String query, Object... arguments) {
    return Transaction.run(
        source,
        "reading candles",
        connection -> {
          try (PreparedStatement statement = prepared(connection, series, query, arguments);
              ResultSet rows = statement.executeQuery()) {
            List<Version> found = new ArrayList<>();
            while (rows.next()) {
              found.add(new Version(rows.getInt("version"), candle(rows, series.instrument())));
            }
            return found;
          }
        });
  }

  private static PreparedStatement prepared(
      Connection connection, Series series, String query, Object... arguments) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(query);
    bind(statement, series);
    for (int i = 0; i < arguments.length; i++) {
      statement.setObject(4 + i, arguments[i]);
    }
    // Rows come in portions, so that years of candles do not stand in memory twice.
    statement.setFetchSize(10_000);
    return statement;
  }

  private static void bind(PreparedStatement statement, Series series) throws SQLException {
    statement.setString(1, series.venue());
    statement.setString(2, series.instrument().symbol());
    statement.setString(3, series.timeframe().toString());
  }

  private static Candle candle(ResultSet row, Instrument instrument) throws SQLException {
    BigDecimal volume = row.getBigDecimal("volume");
    return new Candle(
        row.getObject("open_at", OffsetDateTime.class).toInstant().toEpochMilli(),
        instrument.ticks(row.getBigDecimal("open")),
        instrument.ticks(row.getBigDecimal("high")),
        instrument.ticks(row.getBigDecimal("low")),
        instrument.ticks(row.getBigDecimal("close")),
        instrument.lotsDown(volume));
  }

  private static List<Candle> candles(List<Version> versions) {
    return versions.stream().map(Version::candle).toList();
  }

  private static OffsetDateTime at(long millis) {
    return Instant.ofEpochMilli(millis).atOffset(ZoneOffset.UTC);
  }
}
