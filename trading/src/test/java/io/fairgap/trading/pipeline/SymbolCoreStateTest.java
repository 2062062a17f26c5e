package io.fairgap.trading.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fairgap.trading.detection.Charts;
import io.fairgap.trading.market.Candle;
import io.fairgap.trading.series.Walk;
import io.fairgap.trading.state.CoreState;
import io.fairgap.trading.strategy.ifvg.IfvgSettings.EntryMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The state of a core comes out as a value and goes back in.
class SymbolCoreStateTest {
  /// What a core said, and where that left it.
  private record Course(List<Said> said, CoreState end) {}

  @Test
  void aCoreThatGoesOnFromAStateSaysAndEndsAsTheOneThatWasNeverInterrupted() {
    for (long seed = 0; seed < 5; seed++) {
      List<Candle> walk = Walk.of(seed, 4_000, Cores.TRADED);
      for (EntryMode mode : EntryMode.values()) {
        goesOn(() -> Cores.both(mode), walk, seed);
      }
      goesOn(Cores::crossoverOnly, walk, seed);
    }
  }

  @Test
  void theSameHoldsOnBitcoin() {
    List<Candle> bitcoin = Charts.bitcoin().subList(0, 20_000);

    for (EntryMode mode : EntryMode.values()) {
      goesOn(() -> Cores.both(mode), bitcoin, 9);
    }
  }

  @Test
  void aCoreThatTookAStateGivesTheSameState() {
    CoreState state = after(Walk.of(1, 3_000, Cores.TRADED)).state();
    SymbolCore restored = Cores.both(EntryMode.EDGE);

    restored.restore(state);

    assertThat(restored.state()).isEqualTo(state);
  }

  @Test
  void aCoreThatHadCandlesOfItsOwnForgetsThemWhenItTakesAState() {
    List<Candle> walk = Walk.of(1, 3_000, Cores.TRADED);
    CoreState state = after(walk).state();
    SymbolCore used = after(Walk.of(2, 3_500, Cores.TRADED));

    used.restore(state);

    assertThat(List.of(used.state(), used.analysis().isEmpty())).isEqualTo(List.of(state, true));
  }

  @Test
  void twoCoresThatWereFedTheSameAreInTheSameState() {
    List<Candle> walk = Walk.of(4, 3_000, Cores.TRADED);

    assertThat(after(walk).state()).isEqualTo(after(walk).state());
  }

  @Test
  void aCoreThatWasFedOneVolumeMoreIsInAnotherState() {
    List<Candle> walk = Walk.of(4, 3_000, Cores.TRADED);
    List<Candle> other = new ArrayList<>(walk);
    Candle c = other.removeLast();
    other.add(new Candle(c.openTime(), c.open(), c.high(), c.low(), c.close(), c.volume() + 1));

    assertThat(after(other).state()).isNotEqualTo(after(walk).state());
  }

  @Test
  void aTruncatedStateIsRefused() {
    CoreState state = stateWithTexts();
    Random random = new Random(1);
    long[] words = state.words();

    Stream.concat(Stream.of(0, 1, words.length - 1), random.ints(200, 0, words.length).boxed())
        .map(length -> CoreState.of(Arrays.copyOf(words, length), state.texts()))
        .forEach(SymbolCoreStateTest::isRefused);
    isRefused(CoreState.of(words, state.texts().subList(0, state.texts().size() - 1)));
  }

  @Test
  void aLongerStateIsRefused() {
    CoreState state = stateWithTexts();
    List<String> texts = new ArrayList<>(state.texts());
    texts.add("more");

    isRefused(CoreState.of(Arrays.copyOf(state.words(), state.words().length + 1), state.texts()));
    isRefused(CoreState.of(state.words(), texts));
  }

  private static void isRefused(CoreState state) {
    assertThatThrownBy(() -> Cores.both(EntryMode.EDGE).restore(state))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("this state was written by another version of the core");
  }

  private static SymbolCore after(List<Candle> candles) {
    SymbolCore core = Cores.both(EntryMode.EDGE);
    Said.by(core, candles);
    return core;
  }

  /// A state at a candle at which a setup waits for its break or its entry.
  private static CoreState stateWithTexts() {
    SymbolCore core = Cores.both(EntryMode.EDGE);
    for (Candle candle : Walk.of(3, 5_000, Cores.TRADED)) {
      Said.by(core, List.of(candle));
      if (core.nextRow() > 1_000 && !core.state().texts().isEmpty()) {
        return core.state();
      }
    }
    throw new AssertionError("no setup ever waited");
  }

  private static void goesOn(Supplier<SymbolCore> cores, List<Candle> candles, long seed) {
    Course whole = course(cores.get(), candles);
    SymbolCore running = cores.get();
    int fed = 0;
    for (int cut : new Random(seed).ints(12, 0, candles.size()).sorted().toArray()) {
      Said.by(running, candles.subList(fed, cut));
      fed = cut;
      SymbolCore restored = cores.get();
      restored.restore(running.state());

      Course rest = course(restored, candles.subList(cut, candles.size()));

      assertThat(rest).isEqualTo(new Course(Said.from(whole.said, cut), whole.end));
    }
  }

  private static Course course(SymbolCore core, List<Candle> candles) {
    List<Said> said = Said.by(core, candles);
    return new Course(said, core.state());
  }
}
