package io.fairgap.actors.orchestrator;

import io.fairgap.protocol.orchestrator.Orchestrator.Reported;
import io.fairgap.trading.live.AnalystEvent;
import io.fairgap.trading.live.Answer;
import io.fairgap.trading.live.Setups;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;

/// Says what [io.fairgap.actors.analyst.TechnicalAnalystEntity] says, over the same [Setups].
final class SimulatedAnalyst {
  private final String symbol;
  private final Remembered<Setups, AnalystEvent, Setups> setups;
  private final Receiver receiver;
  private long passed = Long.MIN_VALUE;

  /// Whom it sends to.
  interface Receiver {
    void pass(Reported reported);

    void repeat(String symbol, long above);
  }

  SimulatedAnalyst(String symbol, SplittableRandom random, Receiver receiver) {
    this.symbol = symbol;
    this.receiver = receiver;
    setups =
        new Remembered<>(
            random,
            () -> Setups.NONE,
            Setups::after,
            UnaryOperator.identity(),
            UnaryOperator.identity());
  }

  void report(Reported reported) {
    long handled = Math.max(passed, reported.confirmed());
    switch (setups.state().take(handled, reported.after(), reported.reports())) {
      case Answer.Accept<AnalystEvent>(var events) -> {
        if (setups.record(events)) {
          pass(reported);
        } else {
          passed = Long.MIN_VALUE;
        }
      }
      case Answer.Known<AnalystEvent> _ -> pass(reported);
      case Answer.Refuse<AnalystEvent> _ ->
          receiver.repeat(symbol, Math.max(handled, setups.state().recorded()));
    }
  }

  private void pass(Reported reported) {
    if (!reported.reports().isEmpty()) {
      passed = Math.max(passed, reported.reports().getLast().candle().openTime());
    }
    receiver.pass(reported);
  }

  List<AnalystEvent> events() {
    return setups.events();
  }

  void die() {
    setups.die();
    passed = Long.MIN_VALUE;
  }
}
