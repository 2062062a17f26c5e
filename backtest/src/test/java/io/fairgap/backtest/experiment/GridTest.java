package io.fairgap.backtest.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fairgap.backtest.experiment.Grid.Axis;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GridTest {
  private static final Grid GRID =
      new Grid(List.of(Axis.parse("gap.k=1..2:0.5"), Axis.parse("entry.mode=CLOSE|EDGE")));

  @Test
  void aRangeHoldsBothEndsExactly() {
    assertThat(Axis.parse("gap.k=1..1.3:0.1"))
        .isEqualTo(new Axis("gap.k", List.of("1.0", "1.1", "1.2", "1.3")));
  }

  @Test
  void aRangeWithoutStepGoesByOne() {
    assertThat(Axis.parse("swing.internal=3..5").values()).containsExactly("3", "4", "5");
  }

  @Test
  void theLastParameterChangesFastest() {
    assertThat(LongStream.range(0, GRID.size()).mapToObj(GRID::point))
        .containsExactly(
            List.of("1.0", "CLOSE"),
            List.of("1.0", "EDGE"),
            List.of("1.5", "CLOSE"),
            List.of("1.5", "EDGE"),
            List.of("2.0", "CLOSE"),
            List.of("2.0", "EDGE"));
  }

  @Test
  void neighboursAreOneStepAwayOnOneAxis() {
    assertThat(GRID.neighbours(2)).containsExactlyInAnyOrder(0L, 3L, 4L);
  }

  @Test
  void aNumberOfPointsBeyondCountingSaturates() {
    Axis many = Axis.parse("a=1..1000000");

    Grid grid =
        new Grid(
            List.of(
                many,
                new Axis("b", many.values()),
                new Axis("c", many.values()),
                new Axis("d", many.values())));

    assertThat(grid.size()).isEqualTo(Long.MAX_VALUE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      textBlock =
          """
          gap.k; 'gap.k' names no setting
          gap.k=2..1; gap.k=2..1 is no range
          gap.k=1..2:0; gap.k=1..2:0 is no range
          gap.k=a..b; gap.k=a..b is no range
          gap.k=1..2:1:1; gap.k=1..2:1:1 is no range
          gap.k=5||8; gap.k=5||8 lists an empty value
          gap.k=5|5; gap.k=5|5 lists an empty value or one twice
          gap.k=0..1:0.0000001; over a million values
          """)
  void whatIsNoAxisIsSaidInASentence(String text, String sentence) {
    assertThatThrownBy(() -> Axis.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(sentence);
  }
}
