package io.fairgap.backtest.result;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.fairgap.backtest.experiment.Grid;
import io.fairgap.backtest.experiment.Sweep.Row;
import io.fairgap.backtest.experiment.SweepStudy;
import io.fairgap.trading.performance.Figure;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/// `summary.json` of a sweep: what was tried and what its best run is worth, so that the best is
/// never seen without the number of trials. Every run is a row of `sweep.csv`.
public final class SweepJson {
  private final JsonGenerator json;

  private SweepJson(JsonGenerator json) {
    this.json = json;
  }

  /// The document, with a line feed at its end.
  ///
  /// @param facts of the settings that every run has
  public static String of(RunFacts facts, SweepStudy study) {
    StringWriter text = new StringWriter();
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(indenter));
      new SweepJson(json).write(facts, study);
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory can always be written", e);
    }
    return text.append('\n').toString();
  }

  private void write(RunFacts facts, SweepStudy study) throws IOException {
    json.writeStartObject();
    json.writeStringField("strategy", facts.strategy());
    json.writeStringField("timeframe", facts.timeframe());
    json.writeStringField("coreVersion", facts.coreVersion());
    json.writeNumberField("trials", study.trials());
    Row best = SweepStudy.best(study.rows());
    write("bestDailySharpe", best.dailySharpe());
    write("expectedBestDailySharpe", study.expectedBest());
    write("deflatedSharpe", study.deflatedSharpe());
    writeList("words", study.words());
    writeBest(study.grid(), best);
    json.writeObjectFieldStart("axes");
    for (Grid.Axis axis : study.grid().axes()) {
      writeList(axis.key(), axis.values());
    }
    json.writeEndObject();
    json.writeObjectFieldStart("inputs");
    for (RunFacts.Input input : facts.inputs()) {
      json.writeStringField(input.name(), input.sha256());
    }
    json.writeEndObject();
    json.writeStringField("configurationHash", facts.settingsHash());
    json.writeEndObject();
  }

  private void writeBest(Grid grid, Row best) throws IOException {
    json.writeObjectFieldStart("best");
    List<String> values = grid.point(best.point());
    for (int axis = 0; axis < values.size(); axis++) {
      json.writeStringField(grid.axes().get(axis).key(), values.get(axis));
    }
    json.writeNumberField("trades", best.trades());
    json.writeNumberField("net", best.net());
    json.writeEndObject();
  }

  private void writeList(String name, List<String> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  private void write(String name, Figure figure) throws IOException {
    switch (figure) {
      case Figure.Defined(double value) -> json.writeNumberField(name, value);
      case Figure.Undefined(String reason) -> {
        json.writeNullField(name);
        json.writeStringField(name + "Reason", reason);
      }
    }
  }
}
