package io.fairgap.persistence.projection;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The fields of a canonical decision line.
///
/// @param confidence null unless it is a vote
/// @param facts what else stands on the line, in its order
record DecisionFields(
    String symbol,
    String strategy,
    String decision,
    String setup,
    @Nullable BigDecimal confidence,
    Map<String, String> facts) {
  private static final JsonFactory JSON = new JsonFactory();

  /// @throws IllegalArgumentException when the line is no decision
  static DecisionFields parse(String line) {
    Map<String, String> fields = fields(line);
    fields.remove("at");
    String confidence = fields.remove("confidence");
    return new DecisionFields(
        take(fields, "symbol", line),
        take(fields, "strategy", line),
        take(fields, "decision", line),
        take(fields, "setup", line),
        confidence == null ? null : new BigDecimal(confidence),
        fields);
  }

  /// The facts as an object of JSON.
  String data() {
    return JsonText.of(json -> {
      for (Map.Entry<String, String> fact : facts.entrySet()) {
        json.writeStringField(fact.getKey(), fact.getValue());
      }
    });
  }

  /// A fact that decisions of this kind have.
  String fact(String name) {
    String value = facts.get(name);
    if (value == null) {
      throw new IllegalArgumentException("a line of '" + decision + "' without '" + name + "'");
    }
    return value;
  }

  private static String take(Map<String, String> fields, String name, String line) {
    String value = fields.remove(name);
    if (value == null) {
      throw new IllegalArgumentException("a decision without '" + name + "': " + line);
    }
    return value;
  }

  private static Map<String, String> fields(String line) {
    Map<String, String> fields = new LinkedHashMap<>();
    try (JsonParser json = JSON.createParser(line)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        fields.put(json.currentName(), json.nextTextValue());
      }
      return fields;
    } catch (IOException e) {
      throw new IllegalArgumentException("no line of JSON: " + line, e);
    }
  }
}
