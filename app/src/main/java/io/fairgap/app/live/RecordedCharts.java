package io.fairgap.app.live;

import io.fairgap.app.config.Assignment;
import io.fairgap.app.config.Settings;
import io.fairgap.app.mistake.Mistake;
import io.fairgap.app.wiring.PaperAccount;
import io.fairgap.app.wiring.StrategyName;
import io.fairgap.persistence.chart.SymbolChart;
import io.fairgap.trading.live.Charter;
import io.fairgap.trading.live.ConfigurationEvent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/// The charts of the symbols that a recorded account trades.
final class RecordedCharts {
  private RecordedCharts() {}

  /// Empty when no account was begun.
  static List<SymbolChart> of(Journal journal) {
    Iterator<ConfigurationEvent> begun =
        journal.iterator(journal.recorded().ofConfiguration(PaperAccount.NAME));
    if (!begun.hasNext()) {
      return List.of();
    }
    return switch (begun.next()) {
      case ConfigurationEvent.Begun(var charter) -> account(charter).charts();
    };
  }

  private static PaperAccount account(Charter charter) {
    List<Assignment> assignments =
        charter.settings().stream()
            .map(line -> line.split(" = ", 2))
            .map(pair -> new Assignment(pair[0], pair[1], "the record"))
            .toList();
    StrategyName strategy =
        Arrays.stream(StrategyName.values())
            .filter(name -> name.toString().equals(charter.strategy()))
            .findFirst()
            .orElseThrow(() -> new Mistake("no strategy " + charter.strategy() + " is known"));
    return new PaperAccount(Settings.of(assignments), strategy, charter.instruments());
  }
}
