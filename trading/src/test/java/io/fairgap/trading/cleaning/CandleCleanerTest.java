package io.fairgap.trading.cleaning;

import static io.fairgap.trading.cleaning.Cleaned.MINUTE;
import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.trading.cleaning.Cleaned.Filler;
import io.fairgap.trading.cleaning.Cleaned.Raw;
import io.fairgap.trading.cleaning.CleaningEvent.DisorderDropped;
import io.fairgap.trading.cleaning.CleaningEvent.DuplicateDropped;
import io.fairgap.trading.cleaning.CleaningEvent.GapFilled;
import io.fairgap.trading.cleaning.CleaningEvent.GapKept;
import io.fairgap.trading.cleaning.CleaningEvent.ImpossibleDropped;
import io.fairgap.trading.cleaning.CleaningSettings.Gaps;
import org.junit.jupiter.api.Test;

/// What is dropped, kept open and filled.
class CandleCleanerTest {
  private static final CleaningSettings KEEP = CleaningSettings.of(MINUTE);
  private static final CleaningSettings FILL = KEEP.with(Gaps.FILL);

  @Test
  void aGoodCandleIsHandedOnAsItCame() {
    Cleaned cleaned = new Cleaned(KEEP).over(at(1), at(2));

    assertThat(cleaned.said()).containsExactly(at(1), at(2));
  }

  @Test
  void aDuplicateIsDroppedEvenWhenItsPricesDiffer() {
    Raw other = new Raw(120_000, 90, 95, 85, 91, 3);

    Cleaned cleaned = new Cleaned(KEEP).over(at(1), at(2), other, at(2), at(3));

    assertThat(cleaned.said())
        .containsExactly(
            at(1), at(2), new DuplicateDropped(120_000), new DuplicateDropped(120_000), at(3));
  }

  @Test
  void aCandleThatComesAfterALaterOneIsDropped() {
    Cleaned cleaned = new Cleaned(KEEP).over(at(2), at(3), at(1), at(2), at(4));

    assertThat(cleaned.said())
        .containsExactly(
            at(2),
            at(3),
            new DisorderDropped(60_000, 180_000),
            new DisorderDropped(120_000, 180_000),
            at(4));
  }

  @Test
  void impossibleCandlesAreDroppedWithTheirFault() {
    Cleaned cleaned =
        new Cleaned(KEEP)
            .over(
                new Raw(60_000, 100, 95, 105, 100, 1),
                new Raw(60_000, 106, 105, 95, 100, 1),
                new Raw(60_000, 100, 105, 95, 94, 1),
                new Raw(60_000, 100, 105, 0, 100, 1),
                new Raw(60_000, -1, 105, -2, 100, 1),
                new Raw(60_000, 100, 105, 95, 100, -1));

    assertThat(cleaned.said())
        .containsExactly(
            new ImpossibleDropped(60_000, Fault.HIGH_BELOW_LOW),
            new ImpossibleDropped(60_000, Fault.OPEN_OUTSIDE),
            new ImpossibleDropped(60_000, Fault.CLOSE_OUTSIDE),
            new ImpossibleDropped(60_000, Fault.NOT_POSITIVE),
            new ImpossibleDropped(60_000, Fault.NOT_POSITIVE),
            new ImpossibleDropped(60_000, Fault.NEGATIVE_VOLUME));
  }

  @Test
  void aCandleThatCorrectsAnImpossibleOneIsWelcome() {
    Raw broken = new Raw(120_000, 100, 95, 105, 100, 1);

    Cleaned cleaned = new Cleaned(KEEP).over(at(1), broken, at(2), at(3));

    assertThat(cleaned.said())
        .containsExactly(at(1), new ImpossibleDropped(120_000, Fault.HIGH_BELOW_LOW), at(2), at(3));
  }

  @Test
  void anImpossibleCandleLeavesAGap() {
    Raw broken = new Raw(120_000, 100, 95, 105, 100, 1);

    Cleaned cleaned = new Cleaned(FILL).over(at(1), broken, at(3));

    assertThat(cleaned.said())
        .containsExactly(
            at(1),
            new ImpossibleDropped(120_000, Fault.HIGH_BELOW_LOW),
            new GapFilled(180_000, 60_000),
            new Filler(120_000, 101),
            at(3));
  }

  @Test
  void missingTimeStaysOpenAndIsTold() {
    Cleaned cleaned = new Cleaned(KEEP).over(at(1), at(4));

    assertThat(cleaned.said()).containsExactly(at(1), new GapKept(240_000, 120_000), at(4));
  }

  @Test
  void missingTimeIsFilledFlatAtTheLastClose() {
    Cleaned cleaned = new Cleaned(FILL).over(at(1), at(4), at(5));

    assertThat(cleaned.said())
        .containsExactly(
            at(1),
            new GapFilled(240_000, 120_000),
            new Filler(120_000, 101),
            new Filler(180_000, 101),
            at(4),
            at(5));
  }

  @Test
  void missingTimeThatIsTooLongStaysOpen() {
    CleaningSettings brief = FILL.withLongestFill(120_000);

    assertThat(new Cleaned(brief).over(at(1), at(4), at(8), at(10)).said())
        .containsExactly(
            at(1),
            new GapFilled(240_000, 120_000),
            new Filler(120_000, 101),
            new Filler(180_000, 101),
            at(4),
            new GapKept(480_000, 180_000),
            at(8),
            new GapFilled(600_000, 60_000),
            new Filler(540_000, 101),
            at(10));
  }

  @Test
  void aStepOfUpToOneAndAHalfTimeframesIsNoGap() {
    Raw late = new Raw(150_000, 100, 105, 95, 101, 7);
    Raw later = new Raw(150_001, 100, 105, 95, 101, 7);

    assertThat(new Cleaned(FILL).over(at(1), late).said()).containsExactly(at(1), late);
    assertThat(new Cleaned(FILL).over(at(1), later).said())
        .containsExactly(at(1), new GapFilled(150_001, 30_001), new Filler(120_000, 101), later);
  }

  @Test
  void timesMayBeBeforeTheEpoch() {
    assertThat(new Cleaned(KEEP).over(at(-3), at(-2), at(-2), at(-5)).said())
        .containsExactly(
            at(-3),
            at(-2),
            new DuplicateDropped(-120_000),
            new DisorderDropped(-300_000, -120_000));
  }

  private static Raw at(int minute) {
    return new Raw(minute * 60_000L, 100, 105, 95, 101, 7);
  }
}
