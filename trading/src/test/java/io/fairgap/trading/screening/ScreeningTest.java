package io.fairgap.trading.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.fairgap.trading.screening.Assessment.Standing;
import io.fairgap.trading.screening.Screening.Choice;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ScreeningTest {
  private static final long AT = 1_000;

  @Test
  void theScoreIsTheMeanPercentileOverWhatRanksAndIsKnown() {
    SortedMap<String, List<Reading>> readings = new TreeMap<>();
    readings.put("A", List.of(volume(5), change(-0.09), price(7)));
    readings.put("B", List.of(volume(5), change(0.03), price(8)));
    readings.put("C", List.of(volume(9), new Reading.Unknown(Criterion.CHANGE, 2, 6)));

    Screening screening = Screening.of(AT, readings, new Choice(List.of(), Set.of(), 2));

    // Volume: A and B tie for the lower two thirds, C is on top. Change goes by its size.
    double a = (1 / 3.0 + 0.75) / 2;
    double b = (1 / 3.0 + 0.25) / 2;
    double c = 2.5 / 3;
    assertThat(screening)
        .isEqualTo(
            new Screening(
                AT,
                List.of(
                    new Assessment("C", Standing.CHOSEN, c, readings.get("C")),
                    new Assessment("A", Standing.CHOSEN, a, readings.get("A")),
                    new Assessment("B", Standing.ELIGIBLE, b, readings.get("B")))));
    assertThat(screening.watched()).isEqualTo(List.of("A", "C"));
  }

  @Test
  void aSymbolIsRefusedByOneCriterionOrWhenNothingIsKnown() {
    SortedMap<String, List<Reading>> readings = new TreeMap<>();
    readings.put("A", List.of(volume(5), new Reading.Failed(Criterion.GAP, 21)));
    readings.put("B", List.of(new Reading.Unknown(Criterion.VOLUME, 0, 10)));
    readings.put("C", List.of(new Reading.Unknown(Criterion.VOLUME, 3, 10), price(1)));

    Screening screening = Screening.of(AT, readings, new Choice(List.of(), Set.of(), 9));

    assertThat(screening.assessments())
        .extracting(Assessment::symbol, Assessment::standing)
        .containsExactly(
            tuple("C", Standing.CHOSEN),
            tuple("A", Standing.REFUSED),
            tuple("B", Standing.REFUSED));
  }

  @Test
  void aConfiguredSymbolIsWatchedAndTakesNobodysPlaceAndOneWithAPositionStays() {
    SortedMap<String, List<Reading>> readings = new TreeMap<>();
    readings.put("A", List.of(new Reading.Failed(Criterion.PRICE, 0)));
    readings.put("B", List.of(volume(1)));
    readings.put("C", List.of(volume(2)));
    readings.put("D", List.of(volume(3)));

    Screening screening = Screening.of(AT, readings, new Choice(List.of("A"), Set.of("B", "D"), 1));

    assertThat(screening.assessments().stream().map(it -> it.symbol() + " " + it.standing()))
        .containsExactly("A CONFIGURED", "D CHOSEN", "B HELD", "C ELIGIBLE");
    assertThat(screening.watched()).isEqualTo(List.of("A", "B", "D"));
  }

  @Property(tries = 200)
  void theBestAreChosenAndTheirScoresLieBetweenNothingAndOne(
      @ForAll @Size(min = 1, max = 30) List<@IntRange(max = 9) Integer> figures,
      @ForAll @IntRange(min = 1, max = 30) int count) {
    SortedMap<String, List<Reading>> readings = new TreeMap<>();
    IntStream.range(0, figures.size())
        .forEach(i -> readings.put("S" + i, List.of(volume(figures.get(i)))));

    Screening screening = Screening.of(AT, readings, new Choice(List.of(), Set.of(), count));

    List<Double> scores = screening.assessments().stream().map(Assessment::score).toList();
    double mean = scores.stream().mapToDouble(it -> it).average().orElseThrow();
    assertThat(scores).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    assertThat(scores).allMatch(score -> score > 0 && score < 1);
    assertThat(mean).isCloseTo(0.5, within(1e-12));
    assertThat(screening.watched()).hasSize(Math.min(count, figures.size()));
  }

  private static Reading volume(double figure) {
    return new Reading.Passed(Criterion.VOLUME, figure);
  }

  private static Reading change(double figure) {
    return new Reading.Passed(Criterion.CHANGE, figure);
  }

  private static Reading price(double figure) {
    return new Reading.Passed(Criterion.PRICE, figure);
  }
}
