package io.fairgap.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.app.config.Type.Choice;
import io.fairgap.app.config.Type.Decimal;
import io.fairgap.app.config.Type.Elapsed;
import io.fairgap.app.config.Type.Frame;
import io.fairgap.app.config.Type.Some;
import io.fairgap.app.config.Type.Switch;
import io.fairgap.app.config.Type.Whole;
import io.fairgap.trading.account.RiskSettings;
import io.fairgap.trading.market.Session;
import io.fairgap.trading.market.Timeframe;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class TypeTest {
  private static final Decimal SHARE = Decimal.between("0", "1");
  private static final Decimal ABOVE_ZERO = Decimal.above("0", "1000000");
  private static final Whole WHOLE = new Whole(1, 500);
  private static final Elapsed ELAPSED = new Elapsed(Duration.ofDays(30));
  private static final Some<Timeframe> FRAMES = new Some<>(new Frame(), "timeframes", 1);
  private static final Some<Session> SESSIONS = new Some<>(Choice.of(Session.class), "sessions", 0);

  @Test
  void oneValueHasOneTextHoweverItIsWritten() {
    assertThat(canonical(SHARE, "0.5", ".5", "+0.50", "5e-1", "0.500000000000000000000", "0E5"))
        .containsExactly("0.5", "0.5", "0.5", "0.5", "0.5", "0");
    assertThat(canonical(ABOVE_ZERO, "1e3", "100", "0.00010"))
        .containsExactly("1000", "100", "0.0001");
    assertThat(canonical(WHOLE, "5", "+5", "005")).containsExactly("5", "5", "5");
    assertThat(canonical(new Switch(), "true", "YES", "off"))
        .containsExactly("true", "true", "false");
    assertThat(canonical(ELAPSED, "250ms", "1000ms", "120m", "24H", "0d"))
        .containsExactly("250ms", "1s", "2h", "1d", "0ms");
    assertThat(canonical(FRAMES, "1h,4h", "[4h, 60m]", " 240m , 1H "))
        .containsExactly("[1h, 4h]", "[1h, 4h]", "[1h, 4h]");
    assertThat(canonical(SESSIONS, "", "[]", "new_york,LONDON"))
        .containsExactly("[]", "[]", "[LONDON, NEW_YORK]");
    assertThat(canonical(new Choice<>(RiskSettings.Profile.class, true), "Capital", "SEED"))
        .containsExactly("capital", "seed");
  }

  @Test
  void whatIsNoValueOrOutOfRangeReadsAsNone() {
    assertThat(
            canonical(
                SHARE,
                "",
                "abc",
                "NaN",
                "Infinity",
                "1,5",
                "0x1",
                "٣",
                "1.1",
                "-0.1",
                "1e400",
                "1e-400",
                "1e999999999",
                "0.0000000000000000001",
                "1".repeat(1_000_000)))
        .containsOnly("none");
    assertThat(canonical(ABOVE_ZERO, "0", "-1", "1000000.1")).containsOnly("none");
    assertThat(canonical(WHOLE, "", "0", "501", "1.0", "1e2", "99999999999")).containsOnly("none");
    assertThat(canonical(new Switch(), "", "1", "maybe")).containsOnly("none");
    assertThat(canonical(ELAPSED, "", "5", "-5s", "1.5h", "31d", "9999999999d"))
        .containsOnly("none");
    assertThat(canonical(FRAMES, "", "[]", "1h,", "1h,60m", "1h;4h", "2d", "[", "]", "[]]"))
        .containsOnly("none");
    assertThat(canonical(SESSIONS, "PARIS", "ASIA,ASIA", ",")).containsOnly("none");
  }

  @Property
  void aDecimalReadsBackExactly(
      @ForAll @BigRange(min = "0", max = "1") @Scale(18) BigDecimal value) {
    BigDecimal back = SHARE.read(SHARE.write(value)).orElseThrow();

    assertThat(back).isEqualByComparingTo(value);
    assertThat(SHARE.write(back)).isEqualTo(SHARE.write(value));
  }

  @Property
  void aTimeReadsBackExactly(@ForAll @LongRange(min = 0, max = 86_400_000) long millis) {
    Duration value = Duration.ofMillis(millis);

    assertThat(ELAPSED.read(ELAPSED.write(value))).contains(value);
  }

  @Property
  void anyTextReadsAsAValueThatReadsBackOrAsNone(@ForAll String text) {
    for (Setting<?> setting : Schema.ALL) {
      assertThat(readsBack(setting.type(), text)).isTrue();
    }
  }

  private static <T> boolean readsBack(Type<T> type, String text) {
    return type.read(text)
        .map(value -> type.read(type.write(value)).equals(type.read(text)))
        .orElse(true);
  }

  private static <T> List<String> canonical(Type<T> type, String... texts) {
    return Stream.of(texts).map(text -> type.read(text).map(type::write).orElse("none")).toList();
  }
}
