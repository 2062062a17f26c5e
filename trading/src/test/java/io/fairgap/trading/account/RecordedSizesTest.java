package io.fairgap.trading.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.trading.decision.Decision.EntryIntended;
import io.fairgap.trading.decision.DecisionLine;
import io.fairgap.trading.market.AssetClass;
import io.fairgap.trading.market.Direction;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.shared.SharedFolder;
import io.fairgap.trading.strategy.Occasion;
import io.fairgap.trading.strategy.Proposal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Quantity, tier and score of every trade that an independent program sized, from the close of the
/// arming candle and the equity that its earlier trades left.
class RecordedSizesTest {
  private static final Instrument BTCUSDT =
      Instrument.of("BTCUSDT", "0.01", "0.00001", AssetClass.CRYPTO);

  /// What was fixed for one trade, as it stands in the file.
  record Sized(String quantity, String tier, String score) {}

  @Test
  void everyTradeHasTheRecordedSize() {
    List<Map<String, String>> trades =
        rows("conformance/strategy/binance-2022-2023-BTCUSDT-5m/trades.csv");
    List<String> candles = SharedFolder.lines("data/binance/2022-2023/BTCUSDT-5m.csv.gz");
    BigDecimal equity = new BigDecimal("100000");
    List<Sized> sized = new ArrayList<>();
    for (Map<String, String> trade : trades) {
      int signal = Integer.parseInt(of(trade, "signal"));
      String close = candles.get(signal + 1).split(",", -1)[4];
      sized.add(size(trade, close, equity));
      equity = equity.add(won(trade));
    }

    assertThat(sized)
        .isEqualTo(
            trades.stream()
                .map(trade ->
                    new Sized(of(trade, "quantity"), of(trade, "tier"), of(trade, "score")))
                .toList())
        .startsWith(
            new Sized("0.50211", "0.1", "0.828571"), new Sized("1.04523", "0.2", "1.000000"));
  }

  /// The last trade of the run is still open.
  private static BigDecimal won(Map<String, String> trade) {
    String pnl = of(trade, "pnl");
    return pnl.isEmpty() ? BigDecimal.ZERO : new BigDecimal(pnl);
  }

  private static Sized size(Map<String, String> trade, String close, BigDecimal equity) {
    EntryIntended entry =
        (EntryIntended)
            new RiskCore(RiskSettings.DEFAULTS)
                .assess(
                    proposal(trade, close),
                    BTCUSDT,
                    Holding.NOTHING,
                    new AccountView(equity, BigDecimal.ZERO));
    return new Sized(
        BTCUSDT.quantity(entry.lots()).toPlainString(),
        entry.tier().toPlainString(),
        DecisionLine.fraction(entry.score()));
  }

  private static Proposal proposal(Map<String, String> trade, String close) {
    List<String> confluences = List.of(of(trade, "confluences").split("\\+", -1));
    long counted = confluences.stream().filter(List.of("OB", "VOL", "KZ")::contains).count();
    return new Proposal(
        "BTCUSDT",
        "ifvg",
        of(trade, "anchor_time"),
        of(trade, "side").equals("LONG") ? Direction.BULLISH : Direction.BEARISH,
        Math.min(1, 0.6 + 0.1 * confluences.size()),
        BTCUSDT.ticks(new BigDecimal(close)),
        0,
        BTCUSDT.ticks(new BigDecimal(of(trade, "stop"))),
        BTCUSDT.ticks(new BigDecimal(of(trade, "target"))),
        of(trade, "target_level"),
        0,
        counted >= 2,
        confluences,
        Occasion.ofCandle(0, 0));
  }

  private static List<Map<String, String>> rows(String file) {
    List<List<String>> lines =
        SharedFolder.lines(file).stream().map(line -> Arrays.asList(line.split(",", -1))).toList();
    List<Map<String, String>> rows = new ArrayList<>();
    for (List<String> line : lines.subList(1, lines.size())) {
      Map<String, String> row = new HashMap<>();
      for (int column = 0; column < line.size(); column++) {
        row.put(lines.getFirst().get(column), line.get(column));
      }
      rows.add(row);
    }
    return rows;
  }

  private static String of(Map<String, String> row, String column) {
    return row.getOrDefault(column, "");
  }
}
