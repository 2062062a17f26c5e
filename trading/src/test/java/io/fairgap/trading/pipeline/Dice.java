package io.fairgap.trading.pipeline;

import io.fairgap.trading.decision.Decision;
import io.fairgap.trading.decision.Rule;
import io.fairgap.trading.decision.SetupId;
import io.fairgap.trading.detection.ChartSettings;
import io.fairgap.trading.market.Adjustment;
import io.fairgap.trading.market.Direction;
import io.fairgap.trading.state.StateReader;
import io.fairgap.trading.state.StateWriter;
import io.fairgap.trading.strategy.Analysis;
import io.fairgap.trading.strategy.Moment;
import io.fairgap.trading.strategy.Occasion;
import io.fairgap.trading.strategy.Proposal;
import io.fairgap.trading.strategy.ProposalState;
import io.fairgap.trading.strategy.Strategy;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// Trades by a throw of dice that symbol and time alone decide: market and limit entries on both
/// sides, with stop and target, withdrawals and exits, so that a run meets every kind of order.
final class Dice implements Strategy {
  private static final int PATIENCE = 3;

  private @Nullable Proposal waiting;
  private int since;

  @Override
  public String name() {
    return "dice";
  }

  @Override
  public ChartSettings.Depth depth() {
    return ChartSettings.Depth.CANDLES;
  }

  @Override
  public int lookBack() {
    return 0;
  }

  @Override
  public void onCandle(Moment moment, Analysis out) {
    String symbol = moment.instrument().symbol();
    SplittableRandom dice = new SplittableRandom(moment.openTime() + symbol.hashCode());
    Proposal entry = waiting;
    if (entry != null && moment.index() - since >= PATIENCE) {
      waiting = null;
      var reason = new Decision.Refused(symbol, name(), entry.setup(), Rule.EXPIRED, List.of());
      out.withdraw(reason, entry.occasion().at(moment.index(), moment.openTime()));
    }
    switch (dice.nextInt(6)) {
      case 0 -> out.propose(proposal(moment, dice, false));
      case 1 -> {
        Proposal limit = proposal(moment, dice, true);
        out.propose(limit);
        if (waiting == null) {
          waiting = limit;
          since = moment.index();
        }
      }
      case 2 -> out.exit(name());
      default -> {}
    }
  }

  private Proposal proposal(Moment moment, SplittableRandom dice, boolean limit) {
    String symbol = moment.instrument().symbol();
    Direction direction = dice.nextBoolean() ? Direction.BULLISH : Direction.BEARISH;
    int sign = direction.sign();
    long close = moment.close();
    return new Proposal(
        symbol,
        name(),
        SetupId.ofCandle(symbol, name(), moment.openTime()),
        direction,
        dice.nextInt(11) / 10.0,
        close,
        limit ? close - sign * dice.nextLong(1, 80) : 0,
        close - sign * dice.nextLong(100, 400),
        close + sign * dice.nextLong(100, 400),
        "DICE",
        close - sign * dice.nextLong(50, 200),
        dice.nextBoolean(),
        limit ? List.of("SIX", "ONE") : List.of(),
        Occasion.ofCandle(moment.index(), moment.openTime()));
  }

  @Override
  public void adjust(Moment moment, Adjustment adjustment) {
    waiting = waiting == null ? null : waiting.on(adjustment);
  }

  @Override
  public void save(StateWriter out) {
    Proposal entry = waiting;
    out.put(entry != null).put(since);
    if (entry != null) {
      ProposalState.save(entry, out);
    }
  }

  @Override
  public void load(StateReader in) {
    boolean waits = in.getBoolean();
    since = in.getInt();
    waiting = waits ? ProposalState.load(in) : null;
  }
}
