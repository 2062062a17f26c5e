package io.fairgap.http.control;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/// An object of one text.
final class SentenceJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private SentenceJson() {}

  static String of(String key, String sentence) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField(key, sentence);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return text.append('\n').toString();
  }
}
