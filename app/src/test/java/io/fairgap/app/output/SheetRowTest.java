package io.fairgap.app.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetRowTest {
  @ParameterizedTest
  @ValueSource(strings = {"=HYPERLINK(1)", "+1", "-1", "@SUM(A1)", "\tx"})
  void textThatASpreadsheetWouldRunIsMadeHarmless(String text) {
    assertThat(new SheetRow().text(text).text("1" + text).toString())
        .isEqualTo("'" + text + ",1" + text);
  }

  @Test
  void numbersStayNumbersAndWhatSeparatesIsQuoted() {
    SheetRow row =
        new SheetRow()
            .value(new BigDecimal("-1E+3"))
            .value(null)
            .text(null)
            .text("a,b")
            .text("=\"x\"")
            .text("two\nlines");

    assertThat(row.toString()).isEqualTo("-1000,,,\"a,b\",\"'=\"\"x\"\"\",\"two\nlines\"");
  }
}
