package io.fairgap.backtest.run;

import io.fairgap.trading.account.Trade;
import io.fairgap.trading.decision.Decision;
import io.fairgap.trading.detection.DetectionSink;
import io.fairgap.trading.market.CandleBlock;
import io.fairgap.trading.pipeline.RunSettings;
import io.fairgap.trading.pipeline.SymbolCore;
import io.fairgap.trading.strategy.Occasion;
import java.util.List;

/// Takes what a backtest brings forth while it runs, so that nothing has to be kept that grows with
/// the candles.
public interface Observer {
  /// Nobody looks.
  Observer NONE =
      new Observer() {
        @Override
        public boolean takesLines() {
          return false;
        }

        @Override
        public void line(String line) {}

        @Override
        public void refused(int symbol, Decision.Refused refusal, Occasion occasion) {}

        @Override
        public void equity(long closeTime, double equity) {}
      };

  /// Whether lines are wanted; without them a run writes and hashes none, which many trades make
  /// dear.
  default boolean takesLines() {
    return true;
  }

  /// The next canonical line of the decisions.
  void line(String line);

  void refused(int symbol, Decision.Refused refusal, Occasion occasion);

  /// The equity at a round's closes, whenever it differs from the one before.
  void equity(long closeTime, double equity);

  /// What the core of a symbol is to tell its detections to.
  default DetectionSink detections(int symbol) {
    return DetectionSink.NONE;
  }

  /// The run begins; no candle was played yet.
  ///
  /// @param symbols whose charts may be read whenever this observer is called
  default void begun(List<SymbolCore> symbols, RunSettings settings) {}

  /// Any decision, a refusal too, where it stands on the chart.
  default void decided(int symbol, Decision decision, Occasion occasion) {}

  default void closed(int symbol, Trade trade) {}

  /// These candles were played. The round of the last instant among them may still be under way;
  /// what it decides is told before the next block.
  default void played(CandleBlock block) {}

  /// Tells both, the first one first. Only one of them may take detections.
  static Observer both(Observer first, Observer second) {
    return new BothObservers(first, second);
  }
}
