package io.fairgap.trading.cleaning;

import static io.fairgap.trading.cleaning.Cleaned.MINUTE;
import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.trading.cleaning.Cleaned.Filler;
import io.fairgap.trading.cleaning.Cleaned.Raw;
import io.fairgap.trading.cleaning.CleaningEvent.Confirmed;
import io.fairgap.trading.cleaning.CleaningEvent.Disowned;
import io.fairgap.trading.cleaning.CleaningEvent.Doubted;
import io.fairgap.trading.cleaning.CleaningEvent.GapKept;
import io.fairgap.trading.cleaning.CleaningSettings.Gaps;
import io.fairgap.trading.shared.SharedFolder;
import io.fairgap.trading.state.CoreState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/// Nothing that was said ever changes, and a cleaner that was put back goes on the same.
class CausalCleaningTest {
  private static final int LENGTH = 200;

  @Property(tries = 200)
  void whatIsSaidOfAPrefixIsSaidOfTheWhole(
      @ForAll long seed, @ForAll Gaps gaps, @ForAll @IntRange(max = LENGTH) int prefix) {
    List<Raw> candles = dirty(seed);

    List<Object> some = cleaned(gaps).over(candles.subList(0, prefix)).said();
    List<Object> all = cleaned(gaps).over(candles).said();

    assertThat(all.subList(0, some.size())).isEqualTo(some);
  }

  @Property(tries = 200)
  void aCleanerThatWasPutBackSaysTheSame(
      @ForAll long seed, @ForAll Gaps gaps, @ForAll @IntRange(max = LENGTH) int cut) {
    List<Raw> candles = dirty(seed);
    Cleaned before = cleaned(gaps).over(candles.subList(0, cut));
    CoreState state = before.state();

    List<Object> after = cleaned(gaps).restore(state).over(candles.subList(cut, LENGTH)).said();

    assertThat(Stream.concat(before.said().stream(), after.stream()).toList())
        .isEqualTo(cleaned(gaps).over(candles).said());
  }

  @Property(tries = 200)
  void everyCandleIsHandedOnUnchangedOrDroppedWithItsReason(@ForAll long seed, @ForAll Gaps gaps) {
    List<Raw> candles = dirty(seed);
    Cleaned cleaned = cleaned(gaps).over(candles);

    List<Raw> kept = new ArrayList<>();
    for (Raw raw : candles) {
      boolean possible =
          Fault.of(raw.open(), raw.high(), raw.low(), raw.close(), raw.volume()) == null;
      if (possible && (kept.isEmpty() || raw.time() > kept.getLast().time())) {
        kept.add(raw);
      }
    }
    long dropped = cleaned.events().stream().filter(CausalCleaningTest::drops).count();
    assertThat(cleaned.candles()).isEqualTo(kept);
    assertThat(dropped).isEqualTo(candles.size() - kept.size());
  }

  @Property(tries = 200)
  void everyDoubtIsSettledOnceWithinThreeCandles(@ForAll long seed) {
    Cleaned cleaned = cleaned(Gaps.KEEP).over(dirty(seed));
    List<Long> times = cleaned.candles().stream().map(Raw::time).toList();

    List<Long> open = new ArrayList<>();
    for (CleaningEvent event : cleaned.events()) {
      switch (event) {
        case Doubted doubted -> open.add(doubted.openTime());
        case Disowned(long at, long print) -> {
          assertThat(open).containsExactly(print);
          assertThat(times.indexOf(at) - times.indexOf(print)).isEqualTo(3);
          open.clear();
        }
        case Confirmed(long at, long print) -> {
          assertThat(open).containsExactly(print);
          assertThat(times.indexOf(at) - times.indexOf(print)).isBetween(1, 3);
          open.clear();
        }
        default -> {}
      }
    }
    int last = times.size() - 1;
    assertThat(open).allMatch(print -> last - times.indexOf(print) < 3);
  }

  @Property(tries = 100)
  void whereGapsAreFilledTheCandlesFollowEachOther(@ForAll long seed) {
    Cleaned cleaned = cleaned(Gaps.FILL).over(dirty(seed));
    List<Long> times = new ArrayList<>();
    for (Object record : cleaned.said()) {
      if (record instanceof Raw raw) {
        times.add(raw.time());
      } else if (record instanceof Filler filler) {
        times.add(filler.time());
      }
    }

    for (int i = 1; i < times.size(); i++) {
      assertThat(times.get(i) - times.get(i - 1)).isEqualTo(60_000);
    }
  }

  @Test
  void dirtyCandlesHoldEverythingThatCanBeFound() {
    List<Class<?>> found = new ArrayList<>();
    for (long seed = 0; seed < 20; seed++) {
      for (Gaps gaps : Gaps.values()) {
        cleaned(gaps).over(dirty(seed)).events().forEach(event -> found.add(event.getClass()));
      }
    }

    assertThat(found).contains(CleaningEvent.class.getPermittedSubclasses());
  }

  @Test
  void realCandlesPassAsTheyAreAndTheirOutageIsTold() {
    List<Raw> candles =
        SharedFolder.candles("data/binance/2021-05/BTCUSDT-1m.csv.gz", "0.01", "0.000001").stream()
            .map(Raw::of)
            .toList();

    Cleaned cleaned = cleaned(Gaps.KEEP).over(candles);

    assertThat(cleaned.candles()).isEqualTo(candles);
    assertThat(cleaned.only(GapKept.class, _ -> true))
        .containsExactly(
            new GapKept(Instant.parse("2021-04-25T08:45:00Z").toEpochMilli(), 284 * 60_000L));
  }

  private static boolean drops(CleaningEvent event) {
    return switch (event) {
      case CleaningEvent.DuplicateDropped _,
          CleaningEvent.DisorderDropped _,
          CleaningEvent.ImpossibleDropped _ ->
          true;
      case GapKept _, CleaningEvent.GapFilled _, Doubted _, Disowned _, Confirmed _ -> false;
    };
  }

  private static Cleaned cleaned(Gaps gaps) {
    return new Cleaned(CleaningSettings.of(MINUTE).with(gaps));
  }

  /// A walk with repeats, disorder, holes, impossible prices, wild prints and true jumps.
  private static List<Raw> dirty(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Raw> candles = new ArrayList<>();
    long price = 10_000;
    long minute = 0;
    while (candles.size() < LENGTH) {
      switch (random.nextInt(25)) {
        case 0 -> minute -= random.nextInt(3);
        case 1 -> minute += random.nextInt(5);
        case 2 -> price += random.nextInt(-2_000, 2_001);
        default -> minute++;
      }
      price = Math.max(5_000, price + random.nextInt(-10, 11));
      long wild = random.nextInt(25) == 0 ? random.nextInt(2_000) : 0;
      long low = price - random.nextInt(10) - wild;
      boolean broken = random.nextInt(40) == 0;
      long high = broken ? low - 1 : price + random.nextInt(10);
      candles.add(new Raw(minute * 60_000, price, high, low, wild > 1_000 ? low : price, 1));
    }
    return candles;
  }
}
