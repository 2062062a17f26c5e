package io.fairgap.app.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnderwayTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void oneThingTakesThePlaceOfTheOtherAndNothingIsLeft() {
    try (Underway underway = on(true)) {
      underway.say("Starting PostgreSQL…");
      underway.say("Checking the record…");
      underway.wipe();
    }

    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo("\r\u001b[KStarting PostgreSQL…\r\u001b[KChecking the record…\r\u001b[K");
  }

  @Test
  void whereNobodyWatchesNothingIsSaid() {
    try (Underway underway = on(false)) {
      underway.say("Starting PostgreSQL…");
    }

    assertThat(err.size()).isZero();
  }

  private Underway on(boolean watched) {
    PrintStream stream = new PrintStream(err, false, StandardCharsets.UTF_8);
    return Underway.on(new Terminal(stream, stream, Map.of(), watched));
  }
}
