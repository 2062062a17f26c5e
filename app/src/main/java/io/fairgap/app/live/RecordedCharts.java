package io.fairgap.app.live;

import io.fairgap.app.wiring.PaperAccount;
import io.fairgap.persistence.chart.SymbolChart;
import io.fairgap.trading.live.Agreement;
import io.fairgap.trading.live.ConfigurationEvent;
import java.util.Iterator;
import java.util.List;

/// The charts of the symbols that a recorded account trades, by the settings that hold now.
final class RecordedCharts {
  private RecordedCharts() {}

  /// Empty when no account was begun.
  static List<SymbolChart> of(Journal journal) {
    Iterator<ConfigurationEvent> events =
        journal.iterator(journal.recorded().ofConfiguration(PaperAccount.NAME));
    List<Agreement> agreed = List.of();
    while (events.hasNext()) {
      agreed = Agreement.after(agreed, events.next());
    }
    return agreed.stream()
        .flatMap(it -> PaperAccount.of(it.begun()).charts(it.terms().rules()).stream())
        .toList();
  }
}
