package io.fairgap.trading.chance;

/// What is drawn, how often, and from which seed; kept beside the results, which follow from it.
///
/// @param seed of all randomness
/// @param runs how many runs each experiment draws, at least 1
/// @param skip how probable it is that a trade is missed, 0 to 1
/// @param ruin the share of the starting capital whose loss is called ruin, above 0, at most 1
/// @param leastCost the factor by which costs are multiplied at best, above 0
/// @param mostCost the same at worst
public record Plan(
    long seed, int runs, double skip, double ruin, double leastCost, double mostCost) {

  public Plan {
    if (runs < 1) {
      throw new IllegalArgumentException("a plan draws at least one run, not " + runs);
    }
    if (!(skip >= 0 && skip <= 1) || !(ruin > 0 && ruin <= 1)) {
      throw new IllegalArgumentException("skip and ruin are shares: " + skip + ", " + ruin);
    }
    if (!(leastCost > 0 && leastCost <= mostCost) || mostCost == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException(
          "costs are multiplied by factors above zero, the lesser first: "
              + leastCost
              + ", "
              + mostCost);
    }
  }

  /// A thousand runs; one trade in ten is missed, costs lie between half and double, ruin is the
  /// loss of half of the capital.
  public static Plan seeded(long seed) {
    return new Plan(seed, 1_000, 0.1, 0.5, 0.5, 2);
  }
}
