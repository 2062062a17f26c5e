package io.fairgap.app.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.fairgap.persistence.account.BookedTrade;
import io.fairgap.persistence.account.PerformanceTable.Figures;
import io.fairgap.trading.alerts.PerformanceEvent.AlertRaised;
import io.fairgap.trading.alerts.PerformanceEvent.ThresholdSet;
import io.fairgap.trading.alerts.Thresholds;
import io.fairgap.trading.patterns.Group;
import io.fairgap.trading.patterns.Pattern;
import io.fairgap.trading.patterns.Trait;
import io.fairgap.trading.performance.ClosedTrade;
import io.fairgap.trading.performance.Figure;
import io.fairgap.trading.summary.LossPatterns;
import io.fairgap.trading.summary.PeriodSummary;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// The performance of an account as JSON: for each period its figures, with `null` and a reason for
/// those that are not defined, its summary in words and its patterns; then thresholds and alerts.
public final class PerformanceJson {
  private final JsonGenerator json;

  private PerformanceJson(JsonGenerator json) {
    this.json = json;
  }

  /// @param trades all that were closed
  public static String of(List<Figures> periods, List<BookedTrade> trades, Thresholds thresholds)
      throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text).useDefaultPrettyPrinter()) {
      PerformanceJson writer = new PerformanceJson(json);
      json.writeStartObject();
      json.writeArrayFieldStart("periods");
      for (Figures period : periods) {
        writer.period(period, BookedTrade.closedIn(period.period(), trades));
      }
      json.writeEndArray();
      writer.thresholds(thresholds);
      json.writeEndObject();
    }
    return text.toString();
  }

  private void period(Figures period, List<ClosedTrade> trades) throws IOException {
    json.writeStartObject();
    json.writeStringField("period", period.period().name());
    json.writeStringField("at", period.at().toString());
    json.writeObjectFieldStart("figures");
    for (Map.Entry<String, Figure> figure : period.figures().entrySet()) {
      figure(figure.getKey(), figure.getValue());
    }
    json.writeEndObject();
    undefined(period);
    words(PeriodSummary.of(period.period(), period.figures(), trades));
    patterns(trades);
    json.writeEndObject();
  }

  private void words(List<String> sentences) throws IOException {
    json.writeArrayFieldStart("summary");
    for (String sentence : sentences) {
      json.writeString(sentence);
    }
    json.writeEndArray();
  }

  private void patterns(List<ClosedTrade> trades) throws IOException {
    json.writeObjectFieldStart("patterns");
    for (Trait trait : LossPatterns.TRAITS) {
      pattern(Pattern.by(trait, trades));
    }
    json.writeEndObject();
  }

  private void undefined(Figures period) throws IOException {
    json.writeObjectFieldStart("undefined");
    for (Map.Entry<String, Figure> figure : period.figures().entrySet()) {
      if (figure.getValue() instanceof Figure.Undefined(String reason)) {
        json.writeStringField(figure.getKey(), reason);
      }
    }
    json.writeEndObject();
  }

  private void pattern(Pattern pattern) throws IOException {
    json.writeArrayFieldStart(pattern.trait().name());
    for (Group group : pattern.groups()) {
      json.writeStartObject();
      json.writeStringField("name", group.name());
      json.writeNumberField("trades", group.trades());
      json.writeNumberField("net", group.net());
      figure("meanR", group.meanMultiple());
      figure("winRate", group.winRate());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void figure(String name, Figure figure) throws IOException {
    if (figure instanceof Figure.Defined(double value)) {
      json.writeNumberField(name, value);
    } else {
      json.writeNullField(name);
    }
  }

  private void thresholds(Thresholds thresholds) throws IOException {
    json.writeArrayFieldStart("thresholds");
    for (ThresholdSet set : thresholds.set().values()) {
      json.writeStartObject();
      json.writeStringField("figure", set.figure());
      json.writeNumberField("least", set.least());
      json.writeNumberField("trades", set.trades());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("alerts");
    for (AlertRaised alert : thresholds.raised().values()) {
      json.writeStartObject();
      json.writeStringField("figure", alert.figure());
      json.writeNumberField("value", alert.value());
      json.writeNumberField("least", alert.least());
      json.writeStringField("at", Instant.ofEpochMilli(alert.at()).toString());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
