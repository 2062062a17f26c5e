package io.fairgap.backtest.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Properties;

/// A script or style sheet that stands inside the page, with the hash by which the page's policy
/// lets it in.
///
/// @param text without anything that would end its element
record Inlined(String text) {
  private static final String LIBRARY = "/META-INF/maven/org.webjars/chartjs/pom.properties";

  Inlined {
    if (text.contains("</script") || text.contains("</style")) {
      throw new IllegalArgumentException("a script or style sheet would end its own element");
    }
  }

  /// A resource of this package.
  static Inlined ours(String name) {
    return new Inlined(read(name));
  }

  /// Chart.js (MIT), in the version that the build names.
  static Inlined chartLibrary() {
    Properties built = new Properties();
    try {
      built.load(new StringReader(read(LIBRARY)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String script =
        read(
            "/META-INF/resources/webjars/chartjs/"
                + built.getProperty("version")
                + "/dist/chart.umd.js");
    // The map lies in the jar, not beside the page.
    return new Inlined(script.replaceAll("(?m)^//# sourceMappingURL=.*$", ""));
  }

  /// As a source in a content security policy.
  String source() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String read(String name) {
    try (InputStream in = Inlined.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("not among the resources: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
