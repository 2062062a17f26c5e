package io.fairgap.backtest.result;

import com.fasterxml.jackson.core.JsonGenerator;
import io.fairgap.trading.performance.Figure;
import io.fairgap.trading.performance.Statistics;
import io.fairgap.trading.performance.TradeFigures;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/// The statistics of a run as JSON: the numbers, and for each that has none the reason.
final class FiguresJson {
  private final JsonGenerator json;
  private final Map<String, String> reasons = new LinkedHashMap<>();

  FiguresJson(JsonGenerator json) {
    this.json = json;
  }

  void write(Statistics statistics) throws IOException {
    json.writeObjectFieldStart("statistics");
    json.writeStringField("sampling", statistics.sampling().rule());
    json.writeNumberField("periodsPerYear", statistics.sampling().periodsPerYear());
    writeTrades(statistics.trades());
    put("meanR", statistics.risk().mean());
    put("meanRGross", statistics.risk().meanGross());
    put("tStatisticR", statistics.risk().tStatistic());
    put("sqn", statistics.risk().systemQuality());
    put("sqn100", statistics.risk().systemQuality100());
    writeReturns(statistics);
    writeDrawdowns(statistics);
    put("probabilisticSharpe", statistics.trust().probabilisticSharpe());
    put("minimumTrackRecord", statistics.trust().minimumTrackRecord());
    json.writeObjectFieldStart("undefined");
    for (Map.Entry<String, String> reason : reasons.entrySet()) {
      json.writeStringField(reason.getKey(), reason.getValue());
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private void writeTrades(TradeFigures trades) throws IOException {
    json.writeNumberField("trades", trades.trades());
    json.writeNumberField("longs", trades.longs());
    json.writeNumberField("wins", trades.wins());
    json.writeNumberField("losses", trades.losses());
    json.writeNumberField("breakEvens", trades.breakEvens());
    put("winRate", trades.winRate());
    put("profitFactor", trades.profitFactor());
    put("payoff", trades.payoff());
    put("expectancy", trades.expectancy());
    put("expectancyRatio", trades.expectancyRatio());
    put("kelly", trades.kelly());
    put("meanCandlesHeld", trades.meanCandlesHeld());
    put("turnover", trades.turnover());
    put("feeShare", trades.feeShare());
  }

  private void writeReturns(Statistics statistics) throws IOException {
    put("totalReturn", statistics.returns().total());
    put("cagr", statistics.returns().compoundAnnual());
    put("volatility", statistics.returns().volatility());
    put("sharpe", statistics.returns().sharpe());
    put("downsideDeviation", statistics.returns().downsideDeviation());
    put("sortino", statistics.returns().sortino());
    put("omega", statistics.returns().omega());
    put("valueAtRisk5", statistics.returns().tail().historical());
    put("valueAtRisk5Parametric", statistics.returns().tail().parametric());
    put("expectedShortfall5", statistics.returns().tail().expectedShortfall());
    put("exposure", statistics.returns().exposure());
  }

  private void writeDrawdowns(Statistics statistics) throws IOException {
    put("maxDrawdown", statistics.drawdowns().deepest());
    put("longestDrawdownDays", statistics.drawdowns().longest());
    json.writeBooleanField("longestDrawdownIsOpen", statistics.drawdowns().longestIsOpen());
    put("averageDrawdown", statistics.drawdowns().average());
    put("averageDrawdownDays", statistics.drawdowns().averageLength());
    put("ulcerIndex", statistics.drawdowns().ulcer());
    put("ulcerPerformance", statistics.drawdowns().ulcerPerformance());
    put("calmar", statistics.drawdowns().calmar());
    put("recoveryFactor", statistics.drawdowns().recoveryFactor());
  }

  private void put(String name, Figure figure) throws IOException {
    switch (figure) {
      case Figure.Defined(double value) -> json.writeNumberField(name, value);
      case Figure.Undefined(String reason) -> {
        json.writeNullField(name);
        reasons.put(name, reason);
      }
    }
  }
}
