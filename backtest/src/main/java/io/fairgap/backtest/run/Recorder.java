package io.fairgap.backtest.run;

import io.fairgap.trading.account.Trade;
import io.fairgap.trading.decision.Decision;
import io.fairgap.trading.decision.Rule;
import io.fairgap.trading.honesty.Restraint;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.performance.DailyEquity;
import io.fairgap.trading.performance.EquityCurve;
import io.fairgap.trading.performance.TradeResult;
import io.fairgap.trading.pipeline.DecisionJournal;
import io.fairgap.trading.pipeline.RoundListener;
import io.fairgap.trading.strategy.Occasion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Listens to the rounds: keeps trades, counts refusals, follows the equity, and passes lines on.
final class Recorder implements RoundListener {
  private final Observer observer;
  private final @Nullable DecisionJournal journal;
  private final double capital;
  private final List<Trade> trades = new ArrayList<>();
  private final List<TradeResult> results = new ArrayList<>();
  private final Map<Rule, Integer> refusals = new EnumMap<>(Rule.class);
  private final List<Restraint> restraints = new ArrayList<>();
  private DailyEquity equity;
  private double lastEquity;
  private long lastClose = Long.MIN_VALUE;
  private int held;

  Recorder(List<Instrument> instruments, BigDecimal capital, Observer observer) {
    this.observer = observer;
    this.capital = capital.doubleValue();
    journal = observer.takesLines() ? new DecisionJournal(instruments, observer::line) : null;
    lastEquity = this.capital;
    equity = DailyEquity.startingWith(this.capital, 0);
  }

  void startAt(long time) {
    equity = DailyEquity.startingWith(capital, time);
  }

  @Override
  public void decided(long closeTime, int symbol, Decision decision, Occasion occasion) {
    if (journal != null) {
      journal.decided(closeTime, symbol, decision);
    }
    observer.decided(symbol, decision, occasion);
    if (decision instanceof Decision.ModeChanged change) {
      restraints.add(new Restraint(closeTime, change));
    }
    if (decision instanceof Decision.Refused refusal) {
      refusals.merge(refusal.rule(), 1, Integer::sum);
      observer.refused(symbol, refusal, occasion);
    }
  }

  @Override
  public void closed(long closeTime, int symbol, Trade trade) {
    trades.add(trade);
    observer.closed(symbol, trade);
    results.add(TradeResults.of(trade));
  }

  @Override
  public void ended(long closeTime, double value, int openPositions) {
    if (journal != null) {
      journal.ended(closeTime);
    }
    if (value != lastEquity) {
      lastEquity = value;
      observer.equity(closeTime, value);
    }
    if (closeTime > lastClose) {
      lastClose = closeTime;
      equity.feed(closeTime, value, held > 0 || openPositions > 0);
    }
    held = openPositions;
  }

  List<Trade> trades() {
    return trades;
  }

  List<TradeResult> results() {
    return results;
  }

  Map<Rule, Integer> refusals() {
    return refusals;
  }

  List<Restraint> restraints() {
    return restraints;
  }

  EquityCurve curve() {
    return equity.curve();
  }

  String hash() {
    return journal == null ? "" : journal.hash();
  }
}
