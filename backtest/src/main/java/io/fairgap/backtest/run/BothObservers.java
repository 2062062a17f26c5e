package io.fairgap.backtest.run;

import io.fairgap.trading.account.Trade;
import io.fairgap.trading.decision.Decision;
import io.fairgap.trading.detection.DetectionSink;
import io.fairgap.trading.market.CandleBlock;
import io.fairgap.trading.pipeline.RunSettings;
import io.fairgap.trading.pipeline.SymbolCore;
import io.fairgap.trading.strategy.Occasion;
import java.util.List;

/// Two observers of one run.
record BothObservers(Observer first, Observer second) implements Observer {
  BothObservers {
    if (takesDetections(first) && takesDetections(second)) {
      throw new IllegalArgumentException("only one of two observers may take detections");
    }
  }

  private static boolean takesDetections(Observer observer) {
    return !DetectionSink.NONE.equals(observer.detections(0));
  }

  @Override
  public DetectionSink detections(int symbol) {
    return takesDetections(first) ? first.detections(symbol) : second.detections(symbol);
  }

  @Override
  public void begun(List<SymbolCore> symbols, RunSettings settings) {
    first.begun(symbols, settings);
    second.begun(symbols, settings);
  }

  @Override
  public boolean takesLines() {
    return first.takesLines() || second.takesLines();
  }

  @Override
  public void line(String line) {
    first.line(line);
    second.line(line);
  }

  @Override
  public void refused(int symbol, Decision.Refused refusal, Occasion occasion) {
    first.refused(symbol, refusal, occasion);
    second.refused(symbol, refusal, occasion);
  }

  @Override
  public void equity(long closeTime, double equity) {
    first.equity(closeTime, equity);
    second.equity(closeTime, equity);
  }

  @Override
  public void decided(int symbol, Decision decision, Occasion occasion) {
    first.decided(symbol, decision, occasion);
    second.decided(symbol, decision, occasion);
  }

  @Override
  public void closed(int symbol, Trade trade) {
    first.closed(symbol, trade);
    second.closed(symbol, trade);
  }

  @Override
  public void played(CandleBlock block) {
    first.played(block);
    second.played(block);
  }
}
