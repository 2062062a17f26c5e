package io.fairgap.trading.honesty;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.trading.chance.MonteCarlo;
import io.fairgap.trading.chance.Plan;
import io.fairgap.trading.chance.Significance;
import io.fairgap.trading.chance.TradeOutcome;
import io.fairgap.trading.market.Direction;
import io.fairgap.trading.performance.DailyEquity;
import io.fairgap.trading.performance.EquityCurve;
import io.fairgap.trading.performance.Statistics;
import io.fairgap.trading.performance.TradeResult;
import io.fairgap.trading.shared.SharedFolder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The verdict on the trades that an independent program closed in fourteen months of bitcoin
/// candles; the figures in it were computed by yet another.
class RecordedVerdictTest {
  private static final String FILE = "conformance/strategy/binance-2022-2023-BTCUSDT-5m/trades.csv";
  private static final long FIRST_CANDLE = Instant.parse("2022-08-01T00:00:00Z").toEpochMilli();

  @Test
  void theStrategyShowsNoEvidenceOfAnEdge() {
    Verdict verdict = Verdict.of(facts(trades(), Plan.seeded(1)));

    assertThat(verdict.belief()).isEqualTo(Belief.NO_EDGE);
    assertThat(verdict.paragraphs().subList(0, 3))
        .isEqualTo(
            List.of(
                "56 trades; profit factor 0.89 after costs (1.13 before); no evidence of an edge:"
                    + " without any, a run would do at least this well in 89 of 100 cases.",
                "A trade made -0.22 R on average (-0.02 R before fees and borrowing), R being what"
                    + " it risked. Drawn again and again from these trades, nine means of ten lie"
                    + " between -0.44 R and 0.12 R: not even the sign is sure.",
                "Before fees and borrowing the trades made 916.51; those took 1,799.03 and left"
                    + " -882.52. The costs ate the whole profit."));
  }

  private static VerdictFacts facts(List<TradeResult> trades, Plan plan) {
    EquityCurve curve = curve(trades);
    return new VerdictFacts(
        curve,
        trades,
        Statistics.of(curve, trades, 365),
        Significance.of(curve, trades, 365, plan),
        MonteCarlo.of(100_000, trades.stream().map(TradeOutcome::of).toList(), plan),
        List.of(),
        1);
  }

  private static EquityCurve curve(List<TradeResult> trades) {
    DailyEquity equity = DailyEquity.startingWith(100_000, FIRST_CANDLE);
    BigDecimal value = BigDecimal.valueOf(100_000);
    for (TradeResult trade : trades) {
      value = value.add(trade.pnl());
      equity.feed(trade.closedAt(), value.doubleValue(), true);
    }
    return equity.curve();
  }

  private static List<TradeResult> trades() {
    List<String> lines = SharedFolder.lines(FILE);
    List<String> names = List.of(lines.getFirst().split(",", -1));
    List<TradeResult> trades = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = List.of(line.split(",", -1));
      if (!cells.get(names.indexOf("reason")).equals("OPEN")) {
        trades.add(trade(names, cells));
      }
    }
    return trades;
  }

  private static TradeResult trade(List<String> names, List<String> cells) {
    BigDecimal quantity = amount(names, cells, "quantity");
    BigDecimal entry = amount(names, cells, "entry_price");
    BigDecimal fees = amount(names, cells, "fees");
    BigDecimal borrow = amount(names, cells, "borrow");
    return new TradeResult(
        cells.get(names.indexOf("side")).equals("LONG") ? Direction.BULLISH : Direction.BEARISH,
        Instant.parse(cells.get(names.indexOf("signal_time"))).toEpochMilli(),
        Instant.parse(cells.get(names.indexOf("exit_time"))).toEpochMilli(),
        0,
        amount(names, cells, "pnl").add(fees).add(borrow),
        fees,
        borrow,
        entry.subtract(amount(names, cells, "stop")).abs().multiply(quantity),
        entry.add(amount(names, cells, "exit_price")).multiply(quantity));
  }

  private static BigDecimal amount(List<String> names, List<String> cells, String column) {
    return new BigDecimal(cells.get(names.indexOf(column)));
  }
}
