package io.fairgap.app.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A reader of JSON that gives numbers exactly.
final class Json {
  private final JsonParser parser;

  private Json(JsonParser parser) {
    this.parser = parser;
  }

  /// One document with no name twice, as values by name: maps, lists, strings, [BigDecimal]s,
  /// booleans and nulls.
  static Map<String, @Nullable Object> object(String text) throws IOException {
    try (JsonParser parser = new JsonFactory().createParser(text)) {
      parser.configure(JsonParser.Feature.STRICT_DUPLICATE_DETECTION, true);
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("no object: " + text);
      }
      Map<String, @Nullable Object> object = new Json(parser).object();
      if (parser.nextToken() != null) {
        throw new IOException("more than one document: " + text);
      }
      return object;
    }
  }

  /// The object under a name of another one.
  @SuppressWarnings("unchecked")
  static Map<String, @Nullable Object> within(Map<String, @Nullable Object> object, String name) {
    if (object.get(name) instanceof Map<?, ?> inner) {
      return (Map<String, @Nullable Object>) inner;
    }
    throw new IllegalArgumentException("no object is named " + name);
  }

  /// The objects in the list under a name.
  @SuppressWarnings("unchecked")
  static List<Map<String, @Nullable Object>> objects(
      Map<String, @Nullable Object> object, String name) {
    if (object.get(name) instanceof List<?> inner) {
      return (List<Map<String, @Nullable Object>>) inner;
    }
    throw new IllegalArgumentException("no list is named " + name);
  }

  static BigDecimal number(Map<String, @Nullable Object> object, String name) {
    if (object.get(name) instanceof BigDecimal number) {
      return number;
    }
    throw new IllegalArgumentException("no number is named " + name);
  }

  private Map<String, @Nullable Object> object() throws IOException {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      object.put(name, value());
    }
    return object;
  }

  private List<@Nullable Object> list() throws IOException {
    List<@Nullable Object> list = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      list.add(value());
    }
    return list;
  }

  private @Nullable Object value() throws IOException {
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> object();
      case START_ARRAY -> list();
      case VALUE_STRING -> parser.getText();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new BigDecimal(parser.getText());
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT ->
          throw new IOException("no value: " + token);
    };
  }
}
