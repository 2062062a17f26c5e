package io.fairgap.http.control;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// The texts of a request by their names. Nothing else is ever read: no numbers, no nesting.
public record Fields(Map<String, String> texts) {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final String SHAPE = "The body has to be one JSON object whose values are texts.";

  public Fields {
    texts = Map.copyOf(texts);
  }

  /// @throws BadRequest when it is no object of texts
  static Fields parse(byte[] body) {
    try (JsonParser json = FACTORY.createParser(body)) {
      Map<String, String> texts = new LinkedHashMap<>();
      require(json.nextToken() == JsonToken.START_OBJECT);
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        require(json.nextToken() == JsonToken.VALUE_STRING);
        require(texts.put(name, json.getText()) == null);
      }
      require(json.nextToken() == null);
      return new Fields(texts);
    } catch (IOException e) {
      throw new BadRequest(SHAPE);
    }
  }

  private static void require(boolean shape) {
    if (!shape) {
      throw new BadRequest(SHAPE);
    }
  }

  /// Checks that there is no field but these.
  ///
  /// @throws BadRequest when there is
  public Fields only(Set<String> names) {
    for (String name : texts.keySet()) {
      if (!names.contains(name)) {
        throw new BadRequest("There is a field too many; these are taken: " + sorted(names) + ".");
      }
    }
    return this;
  }

  private static String sorted(Set<String> names) {
    return String.join(", ", names.stream().sorted().toList());
  }

  /// @throws BadRequest when it is not there
  public String text(String name) {
    String text = texts.get(name);
    if (text == null) {
      throw new BadRequest("The field '" + name + "' is missing.");
    }
    return text;
  }
}
