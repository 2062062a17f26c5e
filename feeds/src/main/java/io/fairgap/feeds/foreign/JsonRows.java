package io.fairgap.feeds.foreign;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import io.fairgap.feeds.text.BadInput;
import io.fairgap.feeds.text.Fault;
import io.fairgap.feeds.text.Finding;
import io.fairgap.feeds.text.Lines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The candles of a JSON array of arrays `[milliseconds,open,high,low,close,volume]`, numbers or
/// text, read as a stream; also the twelve values that Binance answers with, of which the first six
/// are the same.
final class JsonRows implements Rows {
  private static final int VALUES = 6;
  private static final int BINANCE_VALUES = 12;
  private static final int LONGEST = 64;

  /// Floating point as programs print it when it is small or large, such as 1.2e-05.
  private static final Pattern EXPONENT = Pattern.compile("\\d+(\\.\\d+)?[eE][+-]?\\d{1,2}");

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(4)
                  .maxNumberLength(LONGEST)
                  .maxStringLength(LONGEST)
                  .maxNameLength(LONGEST)
                  .build())
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .build();

  private final Lines lines;
  private final JsonParser parser;
  private final OpenTimes times = new OpenTimes(null, null, 0);
  private boolean begun;
  private boolean ended;
  private long number;

  JsonRows(Lines lines) {
    this.lines = lines;
    try {
      this.parser = JSON.createParser(lines.rest());
    } catch (IOException e) {
      throw new UncheckedIOException(e); // only reading fails, and that with a sentence
    }
  }

  @Override
  public @Nullable Row next() {
    if (ended) {
      return null;
    }
    try {
      if (!begun) {
        begin();
      }
      JsonToken token = parser.nextToken();
      if (token == JsonToken.END_ARRAY) {
        end();
        return null;
      }
      number++;
      return token == JsonToken.START_ARRAY ? row() : noRow();
    } catch (IOException e) {
      throw broken(e);
    }
  }

  private void begin() throws IOException {
    begun = true;
    if (parser.nextToken() != JsonToken.START_ARRAY) {
      throw lines.refusal(
          Fault.HEADER,
          line(),
          "the JSON does not begin as an array; it has to be one of candles like"
              + " [[1659312000000,100,102,99,101,5],…].");
    }
  }

  private void end() throws IOException {
    ended = true;
    if (parser.nextToken() != null) {
      throw lines.refusal(
          Fault.HEADER, line(), "more text follows the JSON array; keep one array in a file.");
    }
  }

  private Row noRow() throws IOException {
    long line = line();
    parser.skipChildren();
    return bad(line, new Finding(Fault.COLUMNS, "it is no array of six numbers"));
  }

  private Row row() throws IOException {
    long line = line();
    List<String> values = new ArrayList<>(BINANCE_VALUES);
    int count = 0;
    for (JsonToken token; (token = parser.nextToken()) != JsonToken.END_ARRAY; count++) {
      if (count < VALUES) {
        values.add(token.isScalarValue() ? text(token) : token.asString());
      }
      parser.skipChildren();
    }
    if (count != VALUES && count != BINANCE_VALUES) {
      return bad(line, Finding.columns(count, VALUES));
    }
    return timed(values, line);
  }

  private String text(JsonToken token) throws IOException {
    String text = token == JsonToken.VALUE_NULL ? "" : parser.getText();
    return EXPONENT.matcher(text).matches() ? new BigDecimal(text).toPlainString() : text;
  }

  private Row timed(List<String> values, long line) {
    for (String value : values) {
      Finding strange = Finding.strange(value, ',');
      if (strange == null && value.indexOf(',') >= 0) {
        strange = new Finding(Fault.NUMBER, "the value " + Finding.quoted(value) + " has a comma");
      }
      if (strange != null) {
        return bad(line, strange);
      }
    }
    long time = times.read(values.getFirst());
    Finding finding = times.finding();
    return finding == null
        ? new Row.Timed(line, number, time, "," + String.join(",", values.subList(1, VALUES)))
        : bad(line, finding);
  }

  private Row bad(long line, Finding finding) {
    return new Row.Bad(line, number, finding);
  }

  private long line() {
    return parser.currentTokenLocation().getLineNr();
  }

  private BadInput broken(IOException e) {
    if (e instanceof JsonEOFException) {
      return lines.refusal(
          Fault.TRUNCATED, 0, "the JSON ends too early, the file is cut off; fetch it again.");
    }
    return lines.refusal(
        Fault.DAMAGED,
        parser.currentLocation().getLineNr(),
        "candle " + number + " is no sound JSON; check how the file was made.");
  }

  @Override
  public Format format() {
    return Format.JSON;
  }

  @Override
  public String unit() {
    return "candle";
  }

  @Override
  public List<String> notes() {
    return List.of();
  }
}
