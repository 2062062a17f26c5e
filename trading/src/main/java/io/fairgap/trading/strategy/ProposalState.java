package io.fairgap.trading.strategy;

import io.fairgap.trading.detection.DealingRange;
import io.fairgap.trading.market.Direction;
import io.fairgap.trading.state.StateReader;
import io.fairgap.trading.state.StateWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a proposal and its occasion stand in the state of a core that remembers them.
public final class ProposalState {
  private static final int NO_GAP = -1;

  private ProposalState() {}

  public static void save(Proposal proposal, StateWriter out) {
    out.put(proposal.symbol()).put(proposal.strategy()).put(proposal.setup());
    out.put(proposal.direction().ordinal()).put(proposal.confidence());
    out.put(proposal.close()).put(proposal.limit()).put(proposal.stop()).put(proposal.target());
    out.put(proposal.targetLevel()).put(proposal.invalidation()).put(proposal.strong());
    out.put(proposal.confluences().size());
    proposal.confluences().forEach(out::put);
    save(proposal.occasion(), out);
  }

  public static Proposal load(StateReader in) {
    return new Proposal(
        in.getText(),
        in.getText(),
        in.getText(),
        Direction.values()[in.getInt()],
        in.getDouble(),
        in.getLong(),
        in.getLong(),
        in.getLong(),
        in.getLong(),
        in.getText(),
        in.getLong(),
        in.getBoolean(),
        texts(in),
        occasion(in));
  }

  private static void save(Occasion place, StateWriter out) {
    Direction gap = place.gap();
    out.put(place.row()).put(place.time()).put(gap == null ? NO_GAP : gap.ordinal());
    out.put(place.timeframe()).put(place.anchor()).put(place.anchorTime());
    out.put(place.lo()).put(place.hi()).put(place.inverted()).put(place.broken());
    DealingRange range = place.range();
    out.put(range != null);
    if (range != null) {
      out.put(range.low()).put(range.high());
    }
  }

  private static Occasion occasion(StateReader in) {
    return new Occasion(
        in.getInt(),
        in.getLong(),
        gap(in.getInt()),
        in.getLong(),
        in.getInt(),
        in.getLong(),
        in.getLong(),
        in.getLong(),
        in.getInt(),
        in.getInt(),
        in.getBoolean() ? new DealingRange(in.getLong(), in.getLong()) : null);
  }

  private static @Nullable Direction gap(int ordinal) {
    return ordinal == NO_GAP ? null : Direction.values()[ordinal];
  }

  private static List<String> texts(StateReader in) {
    List<String> texts = new ArrayList<>();
    for (int count = in.getInt(); count > 0; count--) {
      texts.add(in.getText());
    }
    return List.copyOf(texts);
  }
}
