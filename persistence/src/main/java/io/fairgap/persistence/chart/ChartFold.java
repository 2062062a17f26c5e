package io.fairgap.persistence.chart;

import io.fairgap.trading.market.Candle;
import io.fairgap.trading.state.CoreState;
import io.fairgap.trading.tracked.Changes;
import io.fairgap.trading.tracked.TrackedChart;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A symbol's chart on its way through the journal, in memory.
///
/// A candle that makes the chart throw ends it, as it ends the symbol's trading: events are counted
/// from there on and change nothing.
final class ChartFold {
  private static final Logger LOG = LoggerFactory.getLogger(ChartFold.class);
  private static final int EVENTS = 256;

  /// After how many candles the state is worth storing again: it is as large as some hundred, and
  /// as many are folded again in a moment.
  private static final int STATE_CANDLES = 512;

  private final SymbolChart chart;
  private final TrackedChart tracked;
  private final RecordedCandles journal;
  private long number;
  private int sinceState;
  private boolean stopped;

  /// At the journal's beginning.
  ChartFold(SymbolChart chart, RecordedCandles journal) {
    this.chart = chart;
    this.journal = journal;
    tracked = new TrackedChart(chart.settings());
  }

  /// Goes on from a state that was stored.
  ///
  /// @throws IllegalStateException when it is none of this version
  void restore(Progress stored) {
    if (stored.stateNumber() > 0) {
      tracked.restore(stored.state());
      number = stored.stateNumber();
    }
  }

  SymbolChart chart() {
    return chart;
  }

  /// Number of the last event that is folded.
  long number() {
    return number;
  }

  /// Folds events up to number `last`, some hundreds at most.
  ///
  /// @return how many candles were in them
  int read(Connection connection, long last) throws SQLException {
    int[] candles = {0};
    journal.read(
        connection,
        chart.symbol(),
        number,
        last,
        EVENTS,
        (closed, eventNumber) -> {
          fold(closed);
          number = eventNumber;
          candles[0] += closed.size();
        });
    sinceState += candles[0];
    return candles[0];
  }

  private void fold(List<Candle> candles) {
    for (Candle candle : candles) {
      if (!stopped) {
        try {
          tracked.onCandle(candle);
        } catch (RuntimeException e) {
          stopped = true;
          LOG.error(
              "the chart of {} is kept no longer, as its candle of {} made it fail",
              chart.symbol(),
              candle.openTime(),
              e);
        }
      }
    }
  }

  /// What changed since the last time.
  Changes take() {
    return tracked.take();
  }

  /// What changed so far is in the rows.
  void forget() {
    var _ = tracked.take();
  }

  /// Whether the state has moved so far that it shall be stored.
  boolean isStateDue() {
    return sinceState >= STATE_CANDLES;
  }

  /// The state after event [#number()]; null for one that has stopped in the middle of a candle.
  @Nullable CoreState state() {
    sinceState = 0;
    return stopped ? null : tracked.state();
  }
}
