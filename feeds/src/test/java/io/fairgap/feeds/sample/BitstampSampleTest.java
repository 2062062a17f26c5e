package io.fairgap.feeds.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.fairgap.feeds.replay.CandleSource;
import io.fairgap.feeds.replay.FlatFilled;
import io.fairgap.feeds.text.BadInput;
import io.fairgap.feeds.text.Lines;
import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.CandleBlock;
import io.fairgap.trading.market.Timeframe;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BitstampSampleTest {
  private static final Timeframe MINUTE = Timeframe.parse("1m");

  @Test
  void theSampleIsAWeekOfMinutes() {
    try (TradeCandles source = BitstampSample.candles(MINUTE)) {
      List<Candle> candles = candles(source);

      assertThat(candles).isEqualTo(plainly(60_000));
      assertThat(candles.getFirst().openTime()).isEqualTo(1_385_337_600_000L);
      assertThat(candles.getLast().openTime()).isEqualTo(1_385_913_720_000L);
      assertThat(source.sha256())
          .isEqualTo("460765e9515a7fbb0ed7c1aae784c659b64663c7e732330d82c2058e179504d8");
    }
  }

  @Test
  void aSpanWithoutTradesHasNoCandleUntilItIsFilled() {
    int minutes = 1 + (1_385_913_720 - 1_385_337_600) / 60;
    FlatFilled filled = new FlatFilled(BitstampSample.candles(MINUTE), MINUTE);

    assertThat(candles(filled)).hasSize(minutes);
    assertThat(filled.filled()).isEqualTo(minutes - plainly(60_000).size());
  }

  @Test
  void anyTimeframeIsBuilt() {
    assertThat(candles(BitstampSample.candles(Timeframe.parse("1h"))))
        .isEqualTo(plainly(3_600_000));
    assertThat(candles(BitstampSample.candles(Timeframe.parse("7s")))).isEqualTo(plainly(7_000));
  }

  @Test
  void amountsAreAddedBeforeTheyAreRoundedAndNoneCountsInPricesOnly() {
    assertThat(candles(trades("60,1,0.00019\n61,3.5,0\n119,2,0.00019\n120,2,0.5\n")))
        .containsExactly(
            new Candle(60_000, 100, 350, 100, 200, 3),
            new Candle(120_000, 200, 200, 200, 200, 5_000));
  }

  @Test
  void aTradeThatIsNoneIsRefusedWithItsLine() {
    assertThat(refusal("60,1,1\nx,1,1\n")).isEqualTo("trades, line 3: 'x,1,1' is no trade.");
    assertThat(refusal("60,1,-1\n")).isEqualTo("trades, line 2: '60,1,-1' is no trade.");
    assertThat(refusal("60,0,1\n")).isEqualTo("trades, line 2: '60,0,1' is no trade.");
    assertThat(refusal("60,1,1,1\n")).isEqualTo("trades, line 2: '60,1,1,1' is no trade.");
    assertThat(refusal("120,1,1\n60,1,1\n"))
        .isEqualTo("trades, line 3: the trade is earlier than the one before it.");
  }

  private static String refusal(String rows) {
    return catchThrowableOfType(BadInput.class, () -> candles(trades(rows))).sentence();
  }

  private static TradeCandles trades(String rows) {
    byte[] bytes = ("timestamp,price,amount\n" + rows).getBytes(StandardCharsets.UTF_8);
    Lines lines = Lines.of("trades", new ByteArrayInputStream(bytes));
    return new TradeCandles(lines, BitstampSample.instrument(), MINUTE);
  }

  private static List<Candle> candles(CandleSource source) {
    List<Candle> candles = new ArrayList<>();
    try (source) {
      for (CandleBlock block; (block = source.next()) != null; ) {
        for (int row = 0; row < block.size(); row++) {
          candles.add(block.candle(row));
        }
      }
    }
    return candles;
  }

  private record Trade(long time, BigDecimal price, BigDecimal amount) {}

  /// The same candles by grouping decimals.
  private static List<Candle> plainly(long timeframe) {
    Map<Long, List<Trade>> groups =
        trades().stream()
            .collect(
                Collectors.groupingBy(
                    trade -> trade.time() / timeframe * timeframe,
                    TreeMap::new,
                    Collectors.toList()));
    List<Candle> candles = new ArrayList<>();
    groups.forEach((time, trades) -> candles.add(candle(time, trades)));
    return candles;
  }

  private static Candle candle(long time, List<Trade> trades) {
    var instrument = BitstampSample.instrument();
    List<Long> prices = trades.stream().map(trade -> instrument.ticks(trade.price())).toList();
    BigDecimal amount = trades.stream().map(Trade::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Candle(
        time,
        prices.getFirst(),
        prices.stream().reduce(0L, Math::max),
        prices.stream().reduce(Long.MAX_VALUE, Math::min),
        prices.getLast(),
        instrument.lotsDown(amount));
  }

  private static List<Trade> trades() {
    try (InputStream resource =
            Objects.requireNonNull(
                BitstampSampleTest.class
                    .getClassLoader()
                    .getResourceAsStream(BitstampSample.NAME));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
      return lines.lines().skip(1).map(line -> trade(line.split(",", -1))).toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Trade trade(String[] cells) {
    return new Trade(
        1_000 * Long.parseLong(cells[0]), new BigDecimal(cells[1]), new BigDecimal(cells[2]));
  }
}
