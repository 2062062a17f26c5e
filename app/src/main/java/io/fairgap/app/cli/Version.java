package io.fairgap.app.cli;

import io.fairgap.trading.pipeline.CoreVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/// The versions that a report of a problem needs.
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() throws IOException {
    Properties versions = new Properties();
    try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
      versions.load(Objects.requireNonNull(in, "version.properties"));
    }
    return new String[] {
      "fairgap " + versions.getProperty("fairgap"),
      "core " + CoreVersion.TEXT,
      "java " + Runtime.version() + " (" + System.getProperty("java.vendor") + ")"
    };
  }
}
