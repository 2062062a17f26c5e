package io.fairgap.trading.summary;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.trading.decision.Leg;
import io.fairgap.trading.market.AssetClass;
import io.fairgap.trading.market.Direction;
import io.fairgap.trading.performance.ClosedTrade;
import io.fairgap.trading.performance.Figure;
import io.fairgap.trading.performance.Period;
import io.fairgap.trading.performance.TradeResult;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PeriodSummaryTest {
  private static final Map<String, Figure> FIGURES =
      Map.of(
          "meanR", Figure.of(-0.456),
          "totalReturn", Figure.of(-0.01234),
          "maxDrawdown", Figure.of(-0.0256));

  @Test
  void aDayIsToldInSentencesWithWhatItsLossesHaveInCommon() {
    List<ClosedTrade> trades =
        List.of(
            trade("BTCUSDT", "2024-01-05T14:05:00Z", "-100.004", "OB"),
            trade("BTCUSDT", "2024-01-05T14:40:00Z", "-2000", "OB", "KZ"),
            trade("ETHUSDT", "2024-01-05T15:05:00Z", "50", "KZ"));

    List<String> sentences = PeriodSummary.of(new Period("2024-01-05"), FIGURES, trades);

    assertThat(sentences)
        .isEqualTo(
            List.of(
                "2024-01-05: 3 trades closed, 1 won, -2,050.00 after all costs, -0.46 R a trade.",
                "The account's value changed by -1.23 % and was at worst -2.56 % from its peak.",
                "The best was 50.00 in ETHUSDT, the worst -2,000.00 in BTCUSDT.",
                "Most was lost from 14:00 UTC on: 2 trades, -2,100.00.",
                "Most was lost on Fridays: 3 trades, -2,050.00.",
                "Most was lost in the session New York: 2 trades, -2,100.00.",
                "Most was lost in BTCUSDT: 2 trades, -2,100.00.",
                "Most was lost with the confluence OB: 2 trades, -2,100.00.",
                "A pattern is found by looking: ask other candles before you trust it."));
  }

  @Test
  void aWeekWithoutTradesSaysSo() {
    Map<String, Figure> flat =
        Map.of(
            "meanR", Figure.undefined("no trade was closed"),
            "totalReturn", Figure.of(0),
            "maxDrawdown", Figure.of(0));

    assertThat(PeriodSummary.of(new Period("2024-W01"), flat, List.of()))
        .isEqualTo(
            List.of("2024-W01: no trade was closed.", "The account's value changed by 0.00 %."));
  }

  @Test
  void oneTradeHasNoBestAndWorst() {
    assertThat(
            PeriodSummary.of(
                Period.ALL,
                FIGURES,
                List.of(trade("BTCUSDT", "2024-01-05T14:05:00Z", "-100", "OB"))))
        .isEqualTo(
            List.of(
                "In all: 1 trade closed, 0 won, -100.00 after all costs, -0.46 R a trade.",
                "The account's value changed by -1.23 % and was at worst -2.56 % from its peak.",
                "It was in BTCUSDT."));
  }

  private static ClosedTrade trade(String symbol, String at, String pnl, String... confluences) {
    long time = Instant.parse(at).toEpochMilli();
    return new ClosedTrade(
        symbol,
        AssetClass.CRYPTO,
        Leg.STOP,
        List.of(confluences),
        new TradeResult(
            Direction.BULLISH,
            time,
            time,
            0,
            new BigDecimal(pnl),
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.TEN,
            BigDecimal.TEN));
  }
}
