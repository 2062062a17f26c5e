package io.fairgap.app.cli;

import io.fairgap.app.output.JsonLine;
import io.fairgap.app.output.Terminal;
import io.fairgap.persistence.backup.Manifest;
import java.nio.file.Path;

/// What a backup holds, told to people or programs.
///
/// @param file of the backup
/// @param manifest what it holds
record SavedRecord(Path file, Manifest manifest) {
  void print(Terminal terminal, boolean json, String closing) {
    if (json) {
      terminal.out().println(json());
      return;
    }
    for (Manifest.Table table : manifest.tables()) {
      terminal.out().printf("  %-15s %,10d rows%n", table.name(), table.rows());
    }
    terminal.out().println(closing);
  }

  private String json() {
    return JsonLine.of(json -> {
      json.writeStringField("file", file.toString());
      json.writeNumberField("schema", manifest.schema());
      json.writeArrayFieldStart("tables");
      for (Manifest.Table table : manifest.tables()) {
        json.writeStartObject();
        json.writeStringField("table", table.name());
        json.writeNumberField("rows", table.rows());
        json.writeStringField("sha256", table.sha256());
        json.writeEndObject();
      }
      json.writeEndArray();
    });
  }
}
