package io.fairgap.backtest.recording;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.trading.decision.Rule;
import io.fairgap.trading.market.Direction;
import io.fairgap.trading.strategy.Occasion;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A short at a close of 100 out of a bullish gap from 101 to 105: the stop is 5 away, the target
/// 7.5.
class FollowedTest {
  @ParameterizedTest
  @CsvSource({
    "11, 104, 93, ",
    "11, 104, 92, PAID",
    "11, 105, 95, STOPPED",
    "11, 105, 92, STOPPED",
    "209, 104, 93, ",
    "210, 104, 93, NEITHER"
  })
  void aRefusedShortIsFollowedToItsEnd(int row, long high, long low, @Nullable String end) {
    Followed followed = Objects.requireNonNull(followed(Direction.BULLISH, 101, 105, 100));

    assertThat(followed.at(row, high, low)).isEqualTo(end == null ? null : Fate.End.valueOf(end));
  }

  @Test
  void aRefusedLongIsItsMirror() {
    Followed followed = Objects.requireNonNull(followed(Direction.BEARISH, 95, 99, 100));

    assertThat(followed.at(11, 107, 96)).isNull();
    assertThat(followed.at(11, 108, 96)).isEqualTo(Fate.End.PAID);
    assertThat(followed.at(11, 108, 95)).isEqualTo(Fate.End.STOPPED);
  }

  @Test
  void whatHasNoRiskIsNotFollowed() {
    assertThat(followed(Direction.BULLISH, 101, 105, 105)).isNull();
    assertThat(Followed.of(Rule.POSITION, Occasion.ofCandle(10, 0), 10, 100)).isNull();
  }

  private static @Nullable Followed followed(Direction gap, long lo, long hi, long close) {
    Occasion place = new Occasion(10, 0, gap, 3_600_000, 3, 0, lo, hi, 10, -1, null);
    return Followed.of(Rule.MAX_AGE, place, 10, close);
  }
}
