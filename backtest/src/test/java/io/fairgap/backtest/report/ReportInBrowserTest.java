package io.fairgap.backtest.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.DOUBLE;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/// The page as a reader has it: from a file, in a real browser, without a network.
class ReportInBrowserTest {
  /// How many different colours a canvas shows.
  private static final String COLOURS =
      """
      (id => {
        const canvas = document.getElementById(id);
        const all = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
        return new Set(new Uint32Array(all.buffer)).size;
      })\
      """;

  /// How many trades are left when only losses are shown.
  private static final String LOSSES =
      """
      (() => {
        document.querySelector('[data-show=Losses]').click();
        return document.querySelectorAll('.trade:not([hidden])').length;
      })()\
      """;

  @Test
  void theVerdictTheChartsAndATradesReasonCanBeRead(
      @TempDir Path folder, @TempDir(cleanup = CleanupMode.NEVER) Path profile) throws Exception {
    Optional<Path> program = Chromium.find();
    assumeTrue(program.isPresent(), "skipped: no Chromium on the PATH or in CHROME");
    Path page = Files.writeString(folder.resolve("report.html"), Report.of(SampleStudy.traded()));

    try (Chromium browser = Chromium.start(program.orElseThrow(), profile)) {
      browser.open(page);

      assertThat(browser.evaluate("document.querySelector('.verdict').innerText"))
          .asString()
          .startsWith("2 trades; profit factor 0.00 after costs");
      for (String chart : List.of("equity", "drawdown", "multiples", "excursions", "window-0")) {
        assertThat(browser.evaluate(COLOURS + "('" + chart + "')"))
            .as(chart)
            .asInstanceOf(DOUBLE)
            .isGreaterThan(4);
      }
      assertThat(browser.evaluate("document.querySelector('#trade-0 .why').innerText"))
          .asString()
          .startsWith("Short, because a bullish fair value gap of 15m");
      assertThat(aTradeThatIsOpened(browser)).isEqualTo(true);
      assertThat(browser.evaluate(LOSSES)).isEqualTo(2.0);
      assertThat(browser.complaints()).isEmpty();
    }
  }

  /// By its key, and drawn only then.
  private static @Nullable Object aTradeThatIsOpened(Chromium browser) throws Exception {
    return browser.evaluate(
        """
        (async () => {
          const trade = document.getElementById('trade-1');
          const before = Chart.getChart('window-1');
          const opened = new Promise(done => trade.addEventListener('toggle', done, { once: true }));
          trade.querySelector('summary').click();
          await opened;
          return before === undefined && Chart.getChart('window-1') !== undefined;
        })()\
        """);
  }
}
