package io.fairgap.actors.orchestrator;

import io.fairgap.actors.sample.Market;
import io.fairgap.protocol.orchestrator.Orchestrator.Expected;
import io.fairgap.protocol.orchestrator.Orchestrator.Reported;
import io.fairgap.trading.live.RoundInput;
import java.util.List;
import java.util.SortedMap;

/// Says what [OrchestratorActor] says, over the same [OpenRounds].
final class SimulatedOrchestrator {
  private static final int BATCH = 5;

  private final OpenRounds rounds = new OpenRounds();
  private final Receiver receiver;
  private List<RoundInput> underWay = List.of();
  private boolean knowsAccount;

  /// Whom it sends to.
  interface Receiver {
    void progress(long openTime);

    void askDecided();

    void decide(List<RoundInput> rounds);

    void confirm(String symbol, long openTime);

    void repeat(String symbol, long above);
  }

  SimulatedOrchestrator(Receiver receiver) {
    this.receiver = receiver;
    receiver.askDecided();
  }

  void open(long after, List<Expected> announced) {
    if (after <= rounds.announced()) {
      announced.forEach(rounds::open);
    }
    tellFeed();
    handOver();
  }

  void report(Reported reported) {
    rounds.report(reported);
    handOver();
  }

  void decided(long closeTime, SortedMap<String, Long> behind) {
    long openTime = closeTime == Long.MIN_VALUE ? Long.MIN_VALUE : closeTime - Market.HOUR;
    knowsAccount = true;
    if (openTime > rounds.decided()) {
      rounds.decided(openTime, behind);
      rounds.members().forEach(symbol -> receiver.confirm(symbol, openTime));
    }
    if (!underWay.isEmpty() && underWay.getLast().closeTime() <= closeTime) {
      underWay = List.of();
    }
    tellFeed();
    handOver();
  }

  /// Nothing came for a while.
  void tick() {
    if (!knowsAccount) {
      receiver.askDecided();
    } else if (!underWay.isEmpty()) {
      receiver.decide(underWay);
    } else {
      rounds.awaited().forEach(receiver::repeat);
    }
  }

  private void tellFeed() {
    if (knowsAccount) {
      receiver.progress(rounds.decided());
    }
  }

  private void handOver() {
    if (knowsAccount && underWay.isEmpty()) {
      underWay = rounds.complete(BATCH, Market.HOUR);
      if (!underWay.isEmpty()) {
        receiver.decide(underWay);
      }
    }
  }
}
