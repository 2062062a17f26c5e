package io.fairgap.app.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrowserTest {
  @Test
  void withoutADesktopNothingIsOpened(@TempDir Path folder) {
    Path report = folder.resolve("report.html");

    assertThat(Browser.open(report, Map.of())).isFalse();
    assertThat(Browser.open(report, Map.of("PATH", folder.toString()))).isFalse();
  }

  @Test
  void theDesktopsOpenerIsGivenTheWholePath(@TempDir Path folder)
      throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "skipped: no shell here");
    Path heard = folder.resolve("heard");
    assumeTrue(
        new ProcessBuilder("mkfifo", heard.toString()).start().waitFor() == 0,
        "skipped: no pipes here");
    for (String name : new String[] {"open", "xdg-open"}) {
      Path opener = folder.resolve(name);
      Files.writeString(opener, "#!/bin/sh\nprintf %s \"$1\" > '" + heard + "'\n");
      assertThat(opener.toFile().setExecutable(true)).isTrue();
    }
    Path report = folder.resolve("a report's.html");

    boolean opened = Browser.open(report, Map.of("PATH", "/nowhere:" + folder));

    // Reading from the pipe waits for the opener.
    assertThat(opened).isTrue();
    assertThat(Files.readString(heard)).isEqualTo(report.toAbsolutePath().toString());
  }
}
