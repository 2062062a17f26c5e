package io.fairgap.backtest.result;

import com.fasterxml.jackson.core.JsonGenerator;
import io.fairgap.backtest.judgement.Judgement;
import io.fairgap.trading.chance.Experiment;
import io.fairgap.trading.chance.MonteCarlo;
import io.fairgap.trading.chance.Plan;
import io.fairgap.trading.chance.Significance;
import io.fairgap.trading.chance.Spread;
import io.fairgap.trading.chance.TTest;
import io.fairgap.trading.honesty.Finding;
import io.fairgap.trading.performance.Figure;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/// What a run may be believed, as JSON: the verdict, what is doubtful, and how much is luck, with
/// the seed from which all of it was drawn.
final class ChanceJson {
  private final JsonGenerator json;
  private final Map<String, String> reasons = new TreeMap<>();

  ChanceJson(JsonGenerator json) {
    this.json = json;
  }

  void write(Judgement judgement) throws IOException {
    json.writeObjectFieldStart("verdict");
    json.writeStringField("belief", judgement.verdict().belief().name());
    json.writeNumberField("trials", judgement.trials());
    json.writeArrayFieldStart("words");
    for (String paragraph : judgement.verdict().paragraphs()) {
      json.writeString(paragraph);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeArrayFieldStart("findings");
    for (Finding finding : judgement.findings()) {
      write(finding);
    }
    json.writeEndArray();
    writeChance(judgement.significance(), judgement.monteCarlo());
  }

  private void write(Finding finding) throws IOException {
    json.writeStartObject();
    json.writeStringField("doubt", finding.doubt().name());
    json.writeStringField("severity", finding.severity().name());
    json.writeStringField("evidence", finding.evidence());
    json.writeEndObject();
  }

  private void writeChance(Significance s, MonteCarlo m) throws IOException {
    json.writeObjectFieldStart("chance");
    write(m.plan());
    write("tTestR", s.multiples());
    write("tTestMoney", s.profits());
    write("drawnAgain.meanR", s.meanMultiple());
    write("drawnAgain.totalReturn", s.totalReturn());
    write("drawnAgain.sharpe", s.sharpe());
    write("drawnAgain.maxDrawdown", s.drawdown());
    write("shuffled", m.shuffled());
    write("redrawn", m.redrawn());
    write("skipped", m.skipped());
    write("recosted", m.recosted());
    json.writeObjectFieldStart("undefined");
    for (Map.Entry<String, String> reason : reasons.entrySet()) {
      json.writeStringField(reason.getKey(), reason.getValue());
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private void write(Plan plan) throws IOException {
    json.writeNumberField("seed", plan.seed());
    json.writeNumberField("runs", plan.runs());
    json.writeNumberField("skip", plan.skip());
    json.writeNumberField("ruin", plan.ruin());
    json.writeNumberField("leastCost", plan.leastCost());
    json.writeNumberField("mostCost", plan.mostCost());
  }

  private void write(String name, TTest test) throws IOException {
    write(name + ".statistic", test.statistic());
    write(name + ".luck", test.luck());
  }

  private void write(String name, Experiment experiment) throws IOException {
    write(name + ".totalReturn", experiment.totalReturn());
    write(name + ".maxDrawdown", experiment.drawdown());
    write(name + ".ruin", experiment.ruin());
  }

  private void write(String name, Figure figure) throws IOException {
    switch (figure) {
      case Figure.Defined(double value) -> json.writeNumberField(name, value);
      case Figure.Undefined(String reason) -> writeNone(name, reason);
    }
  }

  /// The 5th, 50th and 95th percentile of the draws, and the actual run among them.
  private void write(String name, Spread spread) throws IOException {
    switch (spread) {
      case Spread.Known known -> {
        json.writeObjectFieldStart(name);
        json.writeNumberField("low", known.low());
        json.writeNumberField("middle", known.middle());
        json.writeNumberField("high", known.high());
        json.writeNumberField("actual", known.actual());
        json.writeNumberField("percentile", known.percentile());
        json.writeEndObject();
      }
      case Spread.Unknown(String reason) -> writeNone(name, reason);
    }
  }

  private void writeNone(String name, String reason) throws IOException {
    json.writeNullField(name);
    reasons.put(name, reason);
  }
}
