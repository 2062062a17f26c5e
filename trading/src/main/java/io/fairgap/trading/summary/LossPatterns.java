package io.fairgap.trading.summary;

import io.fairgap.trading.patterns.Group;
import io.fairgap.trading.patterns.Pattern;
import io.fairgap.trading.patterns.Trait;
import io.fairgap.trading.performance.ClosedTrade;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the losses of an account have in common: by hour, weekday, session, symbol and confluence,
/// the group that lost most.
public final class LossPatterns {
  /// What of a loss may lie in the user's hand.
  public static final List<Trait> TRAITS =
      List.of(Trait.HOUR_UTC, Trait.WEEKDAY, Trait.SESSION, Trait.SYMBOL, Trait.CONFLUENCE);

  /// Fewer have nothing in common but chance.
  private static final int FEWEST = 2;

  private LossPatterns() {}

  /// One sentence for each trait by which something was lost twice or more, and a warning with
  /// them; none without losses.
  public static List<String> sentences(List<ClosedTrade> trades) {
    List<String> found =
        TRAITS.stream().flatMap(trait -> worst(Pattern.by(trait, trades)).stream()).toList();
    return found.isEmpty()
        ? found
        : Stream.concat(
                found.stream(),
                Stream.of("A pattern is found by looking: ask other candles before you trust it."))
            .toList();
  }

  private static Optional<String> worst(Pattern pattern) {
    return pattern.groups().stream()
        .filter(group -> group.net().signum() < 0 && group.trades() >= FEWEST)
        .min(Comparator.comparing(Group::net))
        .map(group ->
            "Most was lost %s: %d trades, %s."
                .formatted(
                    where(pattern.trait(), group.name()),
                    group.trades(),
                    String.format(
                        Locale.ROOT, "%,.2f", group.net().setScale(2, RoundingMode.HALF_EVEN))));
  }

  private static String where(Trait trait, String name) {
    boolean none = name.equals("none");
    return switch (trait) {
      case HOUR_UTC -> "from " + name + ":00 UTC on";
      case HOUR_NEW_YORK -> "from " + name + ":00 in New York on";
      case WEEKDAY -> "on " + title(name) + "s";
      case SESSION -> none ? "outside all sessions" : "in the session " + title(name);
      case SYMBOL -> "in " + name;
      case CONFLUENCE -> none ? "without a confluence" : "with the confluence " + name;
      case EXIT -> "by " + name;
      case MONTH -> "in " + name;
    };
  }

  private static String title(String name) {
    return Arrays.stream(name.split("_"))
        .map(word -> word.substring(0, 1) + word.substring(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" "));
  }
}
