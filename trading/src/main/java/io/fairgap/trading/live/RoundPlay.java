package io.fairgap.trading.live;

import io.fairgap.trading.account.Control;
import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.pipeline.AccountRounds;
import io.fairgap.trading.strategy.Analysis;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Takes the reports of a round through the phases of the account's rounds.
final class RoundPlay {
  private final AccountRounds rounds;
  private final long timeframe;
  private final Map<String, Integer> numbers = new HashMap<>();

  /// @param timeframe length of a candle in milliseconds
  RoundPlay(AccountRounds rounds, List<Instrument> instruments, long timeframe) {
    this.rounds = rounds;
    this.timeframe = timeframe;
    instruments.forEach(instrument -> numbers.put(instrument.symbol(), numbers.size()));
  }

  /// Whether a report can change anything: quiet ones of symbols without orders cannot.
  boolean matters(SymbolReport report) {
    return !report.isQuiet() || rounds.isBusy(number(report.symbol()));
  }

  /// The open time of the candles that close at an instant.
  long openTime(long closeTime) {
    return closeTime - timeframe;
  }

  /// Plays a whole round; candles that missed their own come first.
  ///
  /// @param terms what it goes by; the same as before when nothing has changed
  /// @param before what the last one went by
  void play(
      long closeTime, List<SymbolReport> reports, Control control, Terms terms, Terms before) {
    rounds.begin(closeTime, control);
    if (terms.number() != before.number()) {
      rounds.change(terms.since(before), terms.isOtherRules(before));
    }
    List<SymbolReport> own = new ArrayList<>();
    for (SymbolReport report : reports) {
      if (report.candle().openTime() < openTime(closeTime)) {
        catchUp(report);
      } else {
        own.add(report);
      }
    }
    meet(own);
    rounds.end();
  }

  private void catchUp(SymbolReport report) {
    int symbol = number(report.symbol());
    Analysis said = report.analysis();
    fill(report);
    rounds.found(symbol, said);
    rounds.decideLate(symbol, report.row(), report.candle().openTime(), said);
  }

  private void meet(List<SymbolReport> reports) {
    reports.forEach(this::fill);
    List<Analysis> said = reports.stream().map(SymbolReport::analysis).toList();
    for (int i = 0; i < reports.size(); i++) {
      rounds.found(number(reports.get(i).symbol()), said.get(i));
    }
    rounds.watch();
    for (int i = 0; i < reports.size(); i++) {
      SymbolReport report = reports.get(i);
      rounds.decide(number(report.symbol()), report.row(), report.candle().openTime(), said.get(i));
    }
  }

  private void fill(SymbolReport report) {
    Candle candle = report.candle();
    rounds.fill(
        number(report.symbol()),
        report.row(),
        candle.openTime(),
        candle.open(),
        candle.high(),
        candle.low(),
        candle.close(),
        candle.volume(),
        report.atr());
  }

  /// The number of a symbol in the account.
  int number(String symbol) {
    Integer number = numbers.get(symbol);
    if (number == null) {
      throw new IllegalArgumentException(symbol + " is not traded by this account");
    }
    return number;
  }
}
