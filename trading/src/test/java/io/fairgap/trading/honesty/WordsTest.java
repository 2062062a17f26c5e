package io.fairgap.trading.honesty;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class WordsTest {

  @Test
  void countsAgreeWithTheirNouns() {
    assertThat(List.of(Words.count(0, "trade"), Words.count(1, "trade"), Words.count(1_000, "day")))
        .containsExactly("0 trades", "1 trade", "1,000 days");
  }

  @Test
  void amountsHaveTwoDecimalsAndZeroHasNoSign() {
    assertThat(List.of(Words.money(new BigDecimal("-1425.735")), Words.number(-0.004)))
        .containsExactly("-1,425.74", "0.00");
  }

  @Test
  void percentHaveADecimalBelowTen() {
    assertThat(DoubleStream.of(0, 0.0123, -0.05, 0.0999, 0.125, 1).mapToObj(Words::percent))
        .containsExactly("0 %", "1.2 %", "-5.0 %", "10.0 %", "12 %", "100 %");
  }

  @Test
  void oddsAreNeverZeroNorCertain() {
    assertThat(DoubleStream.of(0, 0.0009, 0.0034, 0.0499, 0.87, 0.991, 1).mapToObj(Words::odds))
        .containsExactly(
            "fewer than 1 of 1,000",
            "fewer than 1 of 1,000",
            "3 of 1,000",
            "5 of 100",
            "87 of 100",
            "more than 99 of 100",
            "more than 99 of 100");
  }

  @Test
  void listsReadAsSentencesDo() {
    assertThat(List.of(List.<String>of(), List.of("a"), List.of("a", "b"), List.of("a", "b", "c")))
        .extracting(Words::list)
        .containsExactly("", "a", "a and b", "a, b and c");
  }
}
