package io.fairgap.trading.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fairgap.trading.market.Direction;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Trades that an independent program closed in fourteen months of bitcoin candles, with the R that
/// it gave each of them.
class RecordedTradesTest {
  private static final Path FILE =
      Path.of(
          System.getProperty("fairgap.shared", "absent"),
          "conformance/strategy/binance-2022-2023-BTCUSDT-5m/trades.csv");

  /// A row of the file by the names of its columns.
  private record Row(Map<String, String> cells) {

    BigDecimal amount(String column) {
      return new BigDecimal(cell(column));
    }

    /// Rounding a result of eight decimals to six leaves half a unit of the sixth.
    void assertMultiple(Figure multiple, String column) {
      assertThat(((Figure.Defined) multiple).value())
          .isCloseTo(amount(column).doubleValue(), within(6e-7));
    }

    TradeResult trade() {
      BigDecimal costs = amount("fees").add(amount("borrow"));
      BigDecimal quantity = amount("quantity");
      return new TradeResult(
          cell("side").equals("LONG") ? Direction.BULLISH : Direction.BEARISH,
          Instant.parse(cell("signal_time")).toEpochMilli(),
          Instant.parse(cell("exit_time")).toEpochMilli(),
          Long.parseLong(cell("exit")) - Long.parseLong(cell("entry")),
          amount("pnl").add(costs),
          amount("fees"),
          amount("borrow"),
          amount("entry_price").subtract(amount("stop")).abs().multiply(quantity),
          amount("entry_price").add(amount("exit_price")).multiply(quantity));
    }

    private String cell(String column) {
      String cell = cells.get(column);
      if (cell == null) {
        throw new AssertionError("no column " + column);
      }
      return cell;
    }
  }

  @Test
  void everyTradeHasTheSameMultipleOfItsRisk() throws IOException {
    for (Row row : rows()) {
      row.assertMultiple(row.trade().multiple(), "R");
      row.assertMultiple(row.trade().grossMultiple(), "R_gross");
    }
  }

  @Test
  void theMeansAreTheOnesThatTheStrategyIsKnownBy() throws IOException {
    List<TradeResult> trades = rows().stream().map(Row::trade).toList();

    RiskFigures risk = RiskFigures.of(trades);

    assertThat(trades).hasSize(56);
    assertThat(((Figure.Defined) risk.meanGross()).value()).isCloseTo(-0.02, within(0.005));
    assertThat(((Figure.Defined) risk.mean()).value()).isCloseTo(-0.22, within(0.005));
  }

  private static List<Row> rows() throws IOException {
    assumeTrue(Files.isRegularFile(FILE), "skipped: there are no recorded trades at " + FILE);
    List<String> lines = Files.readAllLines(FILE);
    List<String> names = List.of(lines.getFirst().split(",", -1));
    List<Row> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = List.of(line.split(",", -1));
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < cells.size(); i++) {
        row.put(names.get(i), cells.get(i));
      }
      if (!"OPEN".equals(row.get("reason"))) {
        rows.add(new Row(row));
      }
    }
    return rows;
  }
}
