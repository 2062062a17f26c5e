package io.fairgap.app.mistake;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class MistakeTest {
  @Test
  void longTextIsCutInItsQuotes() {
    assertThat(Mistake.quote("x".repeat(61))).isEqualTo("'" + "x".repeat(30) + "…'");
  }

  @Test
  void controlCharactersCannotBreakTheLine() {
    assertThat(new Mistake("a\nb\u001b[2Jc\u2028d").sentence()).isEqualTo("a b [2Jc d");
  }

  @Property
  void whateverIsSaidIsOneLine(@ForAll String text) {
    assertThat(new Mistake(Mistake.quote(text)).sentence().lines()).hasSize(1);
  }
}
