package io.fairgap.backtest.result;

import io.fairgap.trading.decision.Decision;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.strategy.Occasion;
import java.time.Instant;
import java.util.stream.Collectors;

/// The rows of `refusals.csv`: a setup that did not become a trade, with the rule and its facts.
public final class RefusalsCsv {
  public static final String HEADER =
      "index,time,anchor_time,timeframe_min,gap_direction,lo,hi,v,stage,rule,facts,symbol,strategy";

  private RefusalsCsv() {}

  /// One row, without line feed.
  public static String row(Instrument instrument, Decision.Refused refusal, Occasion place) {
    CsvRow row = new CsvRow();
    row.add(place.row()).add(Instant.ofEpochMilli(place.time()));
    Columns.gapWithoutAnchor(row, place, instrument);
    row.add(place.inverted() < 0 ? "" : place.inverted());
    row.add(refusal.rule().missed()).add(refusal.rule());
    row.add(
        refusal.facts().stream()
            .map(fact -> fact.name() + "=" + fact.value())
            .collect(Collectors.joining("; ")));
    return row.add(refusal.symbol()).add(refusal.strategy()).toString();
  }
}
