package io.fairgap.backtest.result;

/// A row in the making; a field with a comma or a quote in it is quoted.
final class CsvRow {
  private final StringBuilder text = new StringBuilder(256);
  private boolean first = true;

  CsvRow add(Object value) {
    if (!first) {
      text.append(',');
    }
    first = false;
    String field = value.toString();
    if (field.indexOf(',') < 0 && field.indexOf('"') < 0) {
      text.append(field);
    } else {
      text.append('"').append(field.replace("\"", "\"\"")).append('"');
    }
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
