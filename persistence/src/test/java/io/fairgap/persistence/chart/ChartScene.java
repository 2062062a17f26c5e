package io.fairgap.persistence.chart;

import io.fairgap.persistence.connection.ConnectionSettings;
import io.fairgap.persistence.connection.Query;
import io.fairgap.persistence.database.Database;
import io.fairgap.persistence.fixture.JournalWriter;
import io.fairgap.persistence.fixture.ReadTables;
import io.fairgap.persistence.fixture.TestServer;
import io.fairgap.trading.detection.ChartSettings;
import io.fairgap.trading.detection.GapSettings;
import io.fairgap.trading.live.SymbolEvent;
import io.fairgap.trading.market.AssetClass;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.market.Timeframe;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.apache.pekko.actor.testkit.typed.javadsl.ActorTestKit;

/// A database of its own, the trackers that record into it, and what is read out of it.
final class ChartScene implements AutoCloseable {
  private final ConnectionSettings settings = TestServer.emptyDatabase();
  private final Database database = Database.open(settings);
  private final ActorTestKit kit = ReadTables.system(database, 50);

  /// An hourly chart with four hours above it, on which all that can be tracked is.
  static SymbolChart chart(String symbol, GapSettings gaps) {
    ChartSettings d =
        ChartSettings.of(Timeframe.parse("1h"), List.of(Timeframe.parse("4h")), AssetClass.CRYPTO);
    return new SymbolChart(
        "playback",
        Instrument.of(symbol, "0.01", "0.001", AssetClass.CRYPTO),
        new ChartSettings(
            d.traded(),
            d.higher(),
            d.calendar(),
            d.assetClass(),
            gaps,
            d.liquidity(),
            d.internal(),
            d.external(),
            true,
            true,
            ChartSettings.Depth.ALL,
            0));
  }

  Database database() {
    return database;
  }

  /// Connections that begin with other settings.
  DataSource source(String options) {
    return TestServer.source(settings, options);
  }

  ActorTestKit kit() {
    return kit;
  }

  void record(String symbol, List<SymbolEvent> events) {
    JournalWriter.write(kit, "symbol|" + symbol, events);
  }

  ChartFollower follower(SymbolChart... charts) {
    return new ChartFollower(
        kit.system(), database.projections(), () -> List.of(charts), () -> false);
  }

  /// Lets a follower do what there is to do.
  ///
  /// @return how many candles that were
  static int finish(ChartFollower follower) {
    int all = 0;
    int candles = follower.follow(() -> {});
    while (candles > 0) {
      all += candles;
      candles = follower.follow(() -> {});
    }
    return all;
  }

  ExpectedRows rows(String symbol) {
    Query<String> indicators =
        new Query<>(
            "reading indicators",
            """
            SELECT venue, symbol, open_at, rsi, macd, macd_signal, ma_50, ma_200, bb_upper, bb_lower
            FROM indicators
            WHERE symbol = ? AND timeframe = '1h'
            ORDER BY open_at
            """,
            row -> {
              List<String> texts = new ArrayList<>(List.of(row.getString(1), row.getString(2)));
              texts.add(row.getTimestamp(3).toInstant().toString());
              for (int column = 4; column <= 10; column++) {
                String text = row.getString(column);
                texts.add(text == null ? "-" : text);
              }
              return String.join(" ", texts);
            });
    var source = database.repositories();
    return new ExpectedRows(
        new GapTable(source).latest(symbol, true, Integer.MAX_VALUE),
        new LevelTable(source).latest(symbol, true, Integer.MAX_VALUE),
        indicators.list(source, symbol));
  }

  String query(String sql) {
    return new Query<>("asking", sql, row -> row.getString(1))
        .list(database.repositories())
        .getFirst();
  }

  void run(String sql) {
    try (Connection connection = TestServer.connect(settings);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    kit.shutdownTestKit();
    database.close();
  }
}
