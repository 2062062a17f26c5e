package io.fairgap.trading.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class UtcTextTest {
  @Property
  void anyTimeReadsAsTheJdkWritesIt(@ForAll long millis) {
    assertThat(UtcText.of(millis)).isEqualTo(Instant.ofEpochMilli(millis).toString());
  }

  @Property
  void aWholeSecondReadsAsTheJdkWritesIt(
      @ForAll @LongRange(min = -1_000_000, max = 260_000_000_000L) long seconds) {
    assertThat(UtcText.of(seconds * 1_000)).isEqualTo(Instant.ofEpochSecond(seconds).toString());
  }

  @Example
  void theLastSecondOfFourDigitYearsAndTheNextReadAsTheJdkWritesThem() {
    long last = Instant.parse("9999-12-31T23:59:59Z").toEpochMilli();

    assertThat(UtcText.of(last)).isEqualTo("9999-12-31T23:59:59Z");
    assertThat(UtcText.of(last + 1_000)).isEqualTo("+10000-01-01T00:00:00Z");
  }
}
