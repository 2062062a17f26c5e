package io.fairgap.backtest.result;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.fairgap.backtest.judgement.Judgement;
import io.fairgap.backtest.recording.PaidInPrices;
import io.fairgap.backtest.recording.Recording;
import io.fairgap.backtest.run.Result;
import io.fairgap.feeds.csv.Skipped;
import io.fairgap.feeds.text.Fault;
import io.fairgap.trading.account.Ledger;
import io.fairgap.trading.account.Trade;
import io.fairgap.trading.market.Instrument;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;

/// `summary.json`: the whole result but its rows. Figures without a value are null, and `undefined`
/// says why. Equal results have equal bytes.
public final class SummaryJson {
  private final JsonGenerator json;

  private SummaryJson(JsonGenerator json) {
    this.json = json;
  }

  /// The document, with a line feed at its end.
  public static String of(RunFacts facts, Result result, Recording recording, Judgement judgement) {
    StringWriter text = new StringWriter();
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(indenter));
      json.enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
      new SummaryJson(json).write(facts, result, recording, judgement);
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory can always be written", e);
    }
    return text.append('\n').toString();
  }

  private void write(RunFacts facts, Result result, Recording recording, Judgement judgement)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("strategy", facts.strategy());
    json.writeStringField("timeframe", facts.timeframe());
    json.writeStringField("higherTimeframes", facts.higher());
    json.writeStringField("coreVersion", facts.coreVersion());
    json.writeNumberField("candles", result.candles());
    json.writeStringField("from", time(result.from()));
    json.writeStringField("until", time(result.until()));
    writeInputs(facts);
    writeFunnel(result);
    writeMoney(result, recording.paid());
    new FiguresJson(json).write(result.statistics());
    new ChanceJson(json).write(judgement);
    writeOpen(result);
    json.writeStringField("decisionsHash", result.decisionsHash());
    json.writeArrayFieldStart("notes");
    for (String note : facts.notes()) {
      json.writeString(note);
    }
    json.writeEndArray();
    json.writeStringField("configurationHash", facts.settingsHash());
    json.writeObjectFieldStart("configuration");
    for (Map.Entry<String, String> setting : facts.settings().entrySet()) {
      json.writeStringField(setting.getKey(), setting.getValue());
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private void writeInputs(RunFacts facts) throws IOException {
    json.writeArrayFieldStart("inputs");
    for (RunFacts.Input input : facts.inputs()) {
      writeInput(input);
    }
    json.writeEndArray();
    json.writeFieldName("detail");
    if (facts.detail() == null) {
      json.writeNull();
    } else {
      writeInput(facts.detail());
    }
    json.writeFieldName("actions");
    RunFacts.Actions actions = facts.actions();
    if (actions == null) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    json.writeStringField("name", actions.name());
    json.writeStringField("sha256", actions.sha256());
    json.writeNumberField("facts", actions.facts());
    json.writeNumberField("ofRun", actions.ofRun());
    json.writeEndObject();
  }

  private void writeInput(RunFacts.Input input) throws IOException {
    Instrument instrument = input.instrument();
    json.writeStartObject();
    json.writeStringField("symbol", instrument.symbol());
    json.writeStringField("name", input.name());
    json.writeStringField("sha256", input.sha256());
    json.writeNumberField("rows", input.rows());
    json.writeNumberField("skipped", input.skipped().rows());
    writeSkipped(input.skipped());
    json.writeNumberField("filled", input.filled());
    json.writeNumberField("tick", instrument.tick());
    json.writeNumberField("lot", instrument.lot());
    json.writeStringField("assetClass", instrument.assetClass().name());
    json.writeStringField("calendar", instrument.calendar().name());
    json.writeEndObject();
  }

  private void writeSkipped(Skipped skipped) throws IOException {
    json.writeArrayFieldStart("skippedFor");
    for (Map.Entry<Fault, Skipped.Tally> fault : skipped.byFault().entrySet()) {
      json.writeStartObject();
      json.writeStringField("fault", fault.getKey().toString());
      json.writeNumberField("rows", fault.getValue().rows());
      json.writeStringField("first", fault.getValue().first());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeFunnel(Result result) throws IOException {
    json.writeObjectFieldStart("funnel");
    json.writeNumberField("gaps", result.funnel().gaps());
    json.writeNumberField("significant", result.funnel().significant());
    json.writeNumberField("inverted", result.funnel().inverted());
    json.writeNumberField("candidates", result.funnel().candidates());
    json.writeNumberField("armed", result.funnel().armed());
    json.writeNumberField("signals", result.funnel().signals());
    json.writeNumberField("traded", result.funnel().traded());
    json.writeObjectFieldStart("lost");
    for (Map.Entry<String, Map<String, Integer>> stage : result.funnel().lost().entrySet()) {
      json.writeObjectFieldStart(stage.getKey());
      for (Map.Entry<String, Integer> rule : stage.getValue().entrySet()) {
        json.writeNumberField(rule.getKey(), rule.getValue());
      }
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private void writeMoney(Result result, PaidInPrices paid) throws IOException {
    Ledger ledger = result.ledger();
    BigDecimal net = BigDecimal.ZERO;
    for (Trade trade : result.closedTrades()) {
      net = net.add(trade.net());
    }
    json.writeObjectFieldStart("money");
    json.writeNumberField("capital", ledger.capital());
    json.writeNumberField("equity", result.equity());
    json.writeNumberField("cash", ledger.cash());
    json.writeNumberField("netOfClosedTrades", net);
    json.writeNumberField("grossOfClosedTrades", ledger.realised());
    json.writeNumberField("fees", ledger.fees());
    json.writeNumberField("borrow", ledger.borrow());
    json.writeNumberField("slippage", paid.slippage());
    json.writeNumberField("spread", paid.spread());
    json.writeNumberField("latencyAndRounding", paid.travel());
    json.writeEndObject();
  }

  private void writeOpen(Result result) throws IOException {
    json.writeArrayFieldStart("open");
    for (Trade trade : result.openTrades()) {
      long mark = result.mark(trade.instrument());
      json.writeStartObject();
      json.writeStringField("setup", trade.proposal().setup());
      json.writeNumberField("quantity", trade.quantity());
      json.writeNumberField("entryPrice", trade.entered().mean(trade.instrument()));
      json.writeNumberField("markedAt", trade.instrument().price(mark));
      json.writeNumberField("grossAtMark", trade.openGrossAt(mark));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static String time(long millis) {
    return Instant.ofEpochMilli(millis).toString();
  }
}
