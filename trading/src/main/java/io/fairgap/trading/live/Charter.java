package io.fairgap.trading.live;

import io.fairgap.trading.market.Instrument;
import java.util.ArrayList;
import java.util.List;

/// What an account was begun with. Its record can only be folded by the same.
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

  /// Takes an account's charter: the first one is recorded, the same one is known, another refused
  /// with what differs.
  public static Answer<ConfigurationEvent> take(List<Charter> begun, Charter now) {
    if (begun.isEmpty()) {
      return Answer.accept(new ConfigurationEvent.Begun(now));
    }
    Charter first = begun.getFirst();
    return first.equals(now)
        ? new Answer.Known<>()
        : new Answer.Refuse<>(String.join("; ", first.differences(now)));
  }

  private List<String> differences(Charter other) {
    List<String> differences = new ArrayList<>();
    differ(differences, "strategy", strategy, other.strategy());
    differ(differences, "core version", coreVersion, other.coreVersion());
    differ(differences, "instruments", symbols(), other.symbols());
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

  private String symbols() {
    return String.join(", ", instruments.stream().map(Instrument::symbol).toList());
  }

  private static void differ(List<String> to, String name, String before, String now) {
    if (!before.equals(now)) {
      to.add("%s %s (begun with %s)".formatted(name, now, before));
    }
  }
}
