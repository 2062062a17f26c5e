package io.fairgap.trading.live;

import io.fairgap.trading.market.Instrument;
import java.util.ArrayList;
import java.util.List;

/// What an account was begun with. Strategy, instruments and core stay; its settings may change
/// later, see [Terms].
///
/// @param strategy the one that trades
/// @param settings every effective setting, a `key = value` line each, sorted
/// @param instruments in the order of their symbols
/// @param coreVersion of the core that decides
public record Charter(
    String strategy, List<String> settings, List<Instrument> instruments, String coreVersion) {
  public Charter {
    settings = List.copyOf(settings);
    instruments = List.copyOf(instruments);
  }

  /// The same with other settings.
  Charter with(List<String> others) {
    return new Charter(strategy, others, instruments, coreVersion);
  }

  /// What another has that this one has not, in words.
  List<String> differences(Charter other) {
    List<String> differences = new ArrayList<>();
    differ(differences, "strategy", strategy, other.strategy());
    differ(differences, "core version", coreVersion, other.coreVersion());
    differ(differences, "instruments", names(), other.names());
    for (String line : other.settings()) {
      if (!settings.contains(line)) {
        String key = line.substring(0, line.indexOf(' '));
        String before =
            settings.stream().filter(it -> it.startsWith(key + " ")).findFirst().orElse("nothing");
        differences.add("%s (begun with %s)".formatted(line, before));
      }
    }
    if (differences.isEmpty()) {
      differences.add("the instruments' ticks and lots");
    }
    return differences;
  }

  /// The symbols that are traded, sorted.
  List<String> symbols() {
    return instruments.stream().map(Instrument::symbol).toList();
  }

  private String names() {
    return String.join(", ", symbols());
  }

  private static void differ(List<String> to, String name, String before, String now) {
    if (!before.equals(now)) {
      to.add("%s %s (begun with %s)".formatted(name, now, before));
    }
  }
}
