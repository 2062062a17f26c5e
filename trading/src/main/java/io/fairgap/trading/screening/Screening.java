package io.fairgap.trading.screening;

import io.fairgap.trading.screening.Assessment.Standing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Predicate;

/// What a screening found, the best first.
///
/// @param at its instant in the market's time, epoch milliseconds
/// @param assessments of all symbols: by standing, then score, then name
public record Screening(long at, List<Assessment> assessments) {
  private static final Comparator<Assessment> BEST =
      Comparator.comparingDouble(Assessment::score).reversed().thenComparing(Assessment::symbol);

  public Screening {
    assessments = List.copyOf(assessments);
  }

  /// By what symbols are chosen.
  ///
  /// @param configured watched without being screened
  /// @param held symbols with an open position
  /// @param count how many of the eligible are watched
  public record Choice(Collection<String> configured, Set<String> held, int count) {}

  /// Ranks symbols by what was found of them, and chooses.
  public static Screening of(long at, SortedMap<String, List<Reading>> readings, Choice choice) {
    Map<Criterion, double[]> figures = new EnumMap<>(Criterion.class);
    for (Criterion criterion : Criterion.values()) {
      figures.put(
          criterion,
          readings.values().stream()
              .flatMap(List::stream)
              .filter(reading -> reading.criterion() == criterion)
              .flatMapToDouble(reading -> ranked(reading).stream())
              .toArray());
    }
    List<Assessment> ranked = new ArrayList<>();
    readings.forEach((symbol, found) ->
        ranked.add(
            new Assessment(
                symbol,
                isEligible(found) ? Standing.ELIGIBLE : Standing.REFUSED,
                score(found, figures),
                found)));
    return new Screening(at, choose(ranked, choice));
  }

  /// The symbols to watch, sorted.
  public List<String> watched() {
    return symbols(Standing::watched);
  }

  /// Those of them in which may be entered, sorted: what dropped out is watched to its end alone.
  public List<String> chosen() {
    return symbols(standing -> standing.watched() && standing != Standing.HELD);
  }

  private List<String> symbols(Predicate<Standing> which) {
    return assessments.stream()
        .filter(assessment -> which.test(assessment.standing()))
        .map(Assessment::symbol)
        .sorted()
        .toList();
  }

  private static List<Assessment> choose(List<Assessment> ranked, Choice choice) {
    List<String> best =
        ranked.stream()
            .filter(one -> one.standing() == Standing.ELIGIBLE)
            .filter(one -> !choice.configured().contains(one.symbol()))
            .sorted(BEST)
            .limit(choice.count())
            .map(Assessment::symbol)
            .toList();
    return ranked.stream()
        .map(one ->
            new Assessment(one.symbol(), standing(one, best, choice), one.score(), one.readings()))
        .sorted(Comparator.comparing(Assessment::standing).thenComparing(BEST))
        .toList();
  }

  private static Standing standing(Assessment one, List<String> best, Choice choice) {
    if (choice.configured().contains(one.symbol())) {
      return Standing.CONFIGURED;
    }
    if (best.contains(one.symbol())) {
      return Standing.CHOSEN;
    }
    return choice.held().contains(one.symbol()) ? Standing.HELD : one.standing();
  }

  private static boolean isEligible(List<Reading> readings) {
    return readings.stream().noneMatch(Reading.Failed.class::isInstance)
        && readings.stream().anyMatch(Reading.Passed.class::isInstance);
  }

  private static double score(List<Reading> readings, Map<Criterion, double[]> figures) {
    double sum = 0;
    int count = 0;
    for (Reading reading : readings) {
      OptionalDouble figure = ranked(reading);
      if (figure.isPresent()) {
        sum += percentile(figures.getOrDefault(reading.criterion(), new double[0]), figure);
        count++;
      }
    }
    return count == 0 ? 0 : sum / count;
  }

  /// The share of figures below it, ties counted half, its own among them.
  private static double percentile(double[] all, OptionalDouble figure) {
    double own = figure.getAsDouble();
    double below = 0;
    for (double other : all) {
      below += other < own ? 1 : other == own ? 0.5 : 0;
    }
    return below / all.length;
  }

  /// By what it is ranked; empty when it is not.
  private static OptionalDouble ranked(Reading reading) {
    if (!reading.criterion().ranks()) {
      return OptionalDouble.empty();
    }
    return switch (reading) {
      case Reading.Passed(_, var figure) -> OptionalDouble.of(Math.abs(figure));
      case Reading.Failed(_, var figure) -> OptionalDouble.of(Math.abs(figure));
      case Reading.Noted(_, var figure) -> OptionalDouble.of(Math.abs(figure));
      case Reading.Unknown _ -> OptionalDouble.empty();
    };
  }
}
