package io.fairgap.trading.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.trading.detection.Charts;
import io.fairgap.trading.market.Candle;
import io.fairgap.trading.series.Prices;
import io.fairgap.trading.series.Walk;
import io.fairgap.trading.strategy.ifvg.IfvgSettings.EntryMode;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The laws that strategies inherit from detections: what is said of a candle does not depend on
/// what follows it, nor on where the ruler of prices begins or which way it points.
class SymbolCoreLawsTest {
  private static final long FAR_ABOVE = 1L << 40;

  @Test
  void everyPrefixOfAWalkSaysWhatTheWholeSaidUpToThere() {
    List<Candle> walk = Walk.of(3, 2_000, Cores.TRADED);

    holds(() -> Cores.both(EntryMode.RETEST), walk, IntStream.rangeClosed(1, walk.size()));
  }

  @Test
  void randomPrefixesOfBitcoinSayWhatTheWholeSaidUpToThere() {
    List<Candle> bitcoin = Charts.bitcoin().subList(0, 15_000);

    holds(
        () -> Cores.both(EntryMode.RETEST),
        bitcoin,
        new Random(5).ints(200, 1, bitcoin.size() + 1));
  }

  @Test
  void aMirroredWalkGetsTheMirroredProposals() {
    for (long seed = 0; seed < 5; seed++) {
      for (EntryMode mode : EntryMode.values()) {
        holds(mode, Walk.of(seed, 5_000, Cores.TRADED), Prices.mirrored(FAR_ABOVE));
      }
    }
  }

  @Test
  void mirroredBitcoinGetsTheMirroredProposals() {
    holds(EntryMode.MIDPOINT, Charts.bitcoin(), Prices.mirrored(FAR_ABOVE));
  }

  /// Costs are nought here: the rule about them looks at the level of prices, on purpose.
  @Test
  void aShiftedWalkGetsTheShiftedProposals() {
    for (long seed = 0; seed < 5; seed++) {
      for (EntryMode mode : EntryMode.values()) {
        holds(mode, Walk.of(seed, 5_000, Cores.TRADED), Prices.shifted(FAR_ABOVE));
      }
    }
  }

  @Test
  void shiftedBitcoinGetsTheShiftedProposals() {
    holds(EntryMode.EDGE, Charts.bitcoin(), Prices.shifted(7_777_777));
  }

  private static void holds(Supplier<SymbolCore> core, List<Candle> candles, IntStream lengths) {
    List<Said> full = Said.by(core.get(), candles);

    assertThat(full).anyMatch(said -> !said.proposals().isEmpty());
    lengths.forEach(length ->
        assertThat(Said.by(core.get(), candles.subList(0, length)))
            .isEqualTo(Said.before(full, length)));
  }

  private static void holds(EntryMode mode, List<Candle> candles, Prices prices) {
    List<Said> here = Said.by(Cores.gapsOnly(mode), candles);
    List<Said> there = Said.by(Cores.gapsOnly(mode), prices.of(candles));

    assertThat(here).anyMatch(said -> !said.proposals().isEmpty());
    assertThat(there).containsExactlyElementsOf(here.stream().map(s -> s.on(prices)).toList());
  }
}
