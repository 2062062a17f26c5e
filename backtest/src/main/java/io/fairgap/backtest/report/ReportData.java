package io.fairgap.backtest.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.fairgap.backtest.recording.Recording;
import io.fairgap.backtest.recording.TradeWindow;
import io.fairgap.trading.account.Trade;
import io.fairgap.trading.market.Direction;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// The block of JSON that the charts are drawn from, `summary.json` inside. It holds no `<`, so
/// that nothing in it can end the block.
final class ReportData {
  /// More dots than this make a cloud, not a picture.
  private static final int DOTS = 2_000;

  private static final double STEP = 0.5;
  private static final double LEAST = -3;
  private static final double MOST = 10;

  private final JsonGenerator json;

  private ReportData(JsonGenerator json) {
    this.json = json;
  }

  static String of(Study study) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
      new ReportData(json).write(study);
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory can always be written", e);
    }
    return text.toString().replace("<", "\\u003c");
  }

  private void write(Study study) throws IOException {
    json.writeStartObject();
    json.writeFieldName("summary");
    json.writeRawValue(study.summary().strip());
    writeLine("equity", study.recording().equity());
    writeLine("drawdown", study.recording().drawdown());
    List<Trade> measured =
        study.result().closedTrades().stream().filter(trade -> trade.risk().signum() > 0).toList();
    writeMultiples(measured);
    writeExcursions(measured);
    json.writeArrayFieldStart("windows");
    for (TradeWindow window : study.recording().windows()) {
      new WindowData(json, window).write();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writeLine(String name, List<Recording.Moment> line) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeArrayFieldStart("at");
    for (Recording.Moment moment : line) {
      json.writeNumber(moment.at());
    }
    json.writeEndArray();
    json.writeArrayFieldStart("value");
    for (Recording.Moment moment : line) {
      json.writeNumber(moment.value());
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /// How many trades ended in each half R, from the lowest to the highest that has one and at least
  /// from −2 to 3.
  private void writeMultiples(List<Trade> trades) throws IOException {
    int[] bins = new int[(int) ((MOST - LEAST) / STEP)];
    for (Trade trade : trades) {
      double r = trade.inR(trade.net()).doubleValue();
      bins[Math.clamp((long) Math.floor((r - LEAST) / STEP), 0, bins.length - 1)]++;
    }
    int first = 0;
    while (LEAST + first * STEP < -2 && bins[first] == 0) {
      first++;
    }
    int end = bins.length;
    while (LEAST + end * STEP > 3 && bins[end - 1] == 0) {
      end--;
    }
    json.writeObjectFieldStart("multiples");
    json.writeNumberField("from", LEAST + first * STEP);
    json.writeNumberField("step", STEP);
    json.writeFieldName("counts");
    int[] filled = Arrays.copyOfRange(bins, first, end);
    json.writeArray(filled, 0, filled.length);
    json.writeEndObject();
  }

  /// Worst, best and net result in R of each trade, or of every so manieth.
  private void writeExcursions(List<Trade> trades) throws IOException {
    int stride = Math.max(1, Math.ceilDiv(trades.size(), DOTS));
    List<Trade> some = new ArrayList<>();
    for (int i = 0; i < trades.size(); i += stride) {
      some.add(trades.get(i));
    }
    json.writeObjectFieldStart("excursions");
    writeColumn("mae", some, trade -> open(trade, trade.proposal().direction().opposite()));
    writeColumn("mfe", some, trade -> open(trade, trade.proposal().direction()));
    writeColumn("r", some, trade -> trade.inR(trade.net()).doubleValue());
    json.writeEndObject();
  }

  /// The open result where price was farthest in a direction.
  private static double open(Trade trade, Direction direction) {
    long price = direction == Direction.BULLISH ? trade.highest() : trade.lowest();
    return trade.inR(trade.grossAt(price)).doubleValue();
  }

  private void writeColumn(String name, List<Trade> trades, ToDoubleFunction<Trade> value)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (Trade trade : trades) {
      json.writeNumber(Math.round(value.applyAsDouble(trade) * 1e4) / 1e4);
    }
    json.writeEndArray();
  }
}
