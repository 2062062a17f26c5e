package io.fairgap.trading.patterns;

import io.fairgap.trading.performance.ClosedTrade;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The trades of a run by one trait.
///
/// @param groups those that have a trade, in the order of the clock, the calendar or the alphabet;
///   `none` last
public record Pattern(Trait trait, List<Group> groups) {

  public Pattern {
    groups = List.copyOf(groups);
  }

  /// One pattern for each trait.
  public static List<Pattern> of(List<ClosedTrade> trades) {
    return Arrays.stream(Trait.values()).map(trait -> by(trait, trades)).toList();
  }

  public static Pattern by(Trait trait, List<ClosedTrade> trades) {
    List<String> order = trait.order();
    Map<String, List<ClosedTrade>> byName =
        new TreeMap<>(
            Comparator.<String>comparingInt(
                    name -> name.equals(Trait.NONE) ? order.size() : order.indexOf(name))
                .thenComparing(Comparator.naturalOrder()));
    for (ClosedTrade trade : trades) {
      for (String name : trait.groupsOf(trade)) {
        byName.computeIfAbsent(name, _ -> new ArrayList<>()).add(trade);
      }
    }
    return new Pattern(
        trait,
        byName.entrySet().stream()
            .map(group -> Group.of(group.getKey(), group.getValue()))
            .toList());
  }
}
