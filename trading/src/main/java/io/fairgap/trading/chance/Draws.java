package io.fairgap.trading.chance;

import java.util.List;

/// Draws profits of runs that the trades of one run could have been.
///
/// @param nets profit after costs of each trade
/// @param costs what each paid
@SuppressWarnings("ArrayRecordComponent") // never compared; lists would box what is summed
record Draws(double[] nets, double[] costs) {

  static Draws of(List<TradeOutcome> trades) {
    return new Draws(
        trades.stream().mapToDouble(TradeOutcome::net).toArray(),
        trades.stream().mapToDouble(TradeOutcome::costs).toArray());
  }

  /// The same profits in another order, every order being as probable (Fisher and Yates).
  double[] shuffle(SplitMix dice) {
    double[] drawn = nets.clone();
    for (int last = drawn.length - 1; last > 0; last--) {
      int other = dice.below(last + 1);
      double profit = drawn[last];
      drawn[last] = drawn[other];
      drawn[other] = profit;
    }
    return drawn;
  }

  double[] redraw(SplitMix dice) {
    double[] drawn = new double[nets.length];
    for (int i = 0; i < drawn.length; i++) {
      drawn[i] = nets[dice.below(nets.length)];
    }
    return drawn;
  }

  /// A missed trade brings nothing.
  double[] skip(double probability, SplitMix dice) {
    double[] drawn = nets.clone();
    for (int i = 0; i < drawn.length; i++) {
      if (dice.share() < probability) {
        drawn[i] = 0;
      }
    }
    return drawn;
  }

  double[] recost(double least, double most, SplitMix dice) {
    double factor = least * StrictMath.pow(most / least, dice.share());
    double[] drawn = new double[nets.length];
    for (int i = 0; i < drawn.length; i++) {
      drawn[i] = nets[i] + (1 - factor) * costs[i];
    }
    return drawn;
  }
}
