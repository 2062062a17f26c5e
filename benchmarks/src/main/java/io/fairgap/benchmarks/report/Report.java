package io.fairgap.benchmarks.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/// The figures with their conditions, as a table or as one JSON document.
public record Report(List<Figure> figures, Map<String, String> conditions) {

  public void print(PrintStream out) {
    int name = width(figures.stream().map(Figure::name).toList());
    int value = width(figures.stream().map(Figure::measuredText).toList());
    String row = "%-" + name + "s  %-" + value + "s  %-8s %8s%n";
    out.printf(row, "figure", "measured", "goal", "ratio");
    for (Figure figure : figures) {
      out.printf(row, figure.name(), figure.measuredText(), figure.goalText(), figure.ratioText());
    }
    out.println();
    out.println("A ratio of 1 or more reaches the goal.");
    conditions.forEach((key, text) -> out.println(key + ": " + text));
  }

  private static int width(List<String> texts) {
    return texts.stream().mapToInt(String::length).max().orElse(1);
  }

  public String json() {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeArrayFieldStart("figures");
      for (Figure figure : figures) {
        write(json, figure);
      }
      json.writeEndArray();
      json.writeObjectFieldStart("conditions");
      for (Map.Entry<String, String> condition : conditions.entrySet()) {
        json.writeStringField(condition.getKey(), condition.getValue());
      }
      json.writeEndObject();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void write(JsonGenerator json, Figure figure) throws IOException {
    json.writeStartObject();
    json.writeStringField("figure", figure.name());
    json.writeNumberField("measured", figure.measured());
    json.writeStringField("unit", figure.unit());
    if (!figure.hasGoal()) {
      json.writeNullField("goal");
      json.writeEndObject();
      return;
    }
    json.writeNumberField("goal", figure.goal());
    json.writeStringField("goalIs", figure.atLeast() ? "least" : "most");
    if (Double.isInfinite(figure.ratio())) {
      json.writeNullField("ratio");
    } else {
      json.writeNumberField("ratio", figure.ratio());
    }
    json.writeBooleanField("reached", figure.isReached());
    json.writeEndObject();
  }
}
