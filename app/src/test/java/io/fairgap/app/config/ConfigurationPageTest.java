package io.fairgap.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ConfigurationPageTest {
  private static final Path PAGE =
      Path.of(System.getProperty("fairgap.root", ".."), "docs", "configuration.md");

  /// After a change of a setting, run this test with `-Dfairgap.write=true` to write the page anew.
  @Test
  void thePageSaysWhatTheSettingsAre() throws IOException {
    if (Boolean.getBoolean("fairgap.write")) {
      Files.createDirectories(PAGE.getParent());
      Files.writeString(PAGE, ConfigurationPage.text());
    }

    assertThat(PAGE).hasContent(ConfigurationPage.text());
  }
}
