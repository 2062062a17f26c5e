package io.fairgap.trading.patterns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.fairgap.trading.decision.Leg;
import io.fairgap.trading.market.AssetClass;
import io.fairgap.trading.market.Direction;
import io.fairgap.trading.performance.ClosedTrade;
import io.fairgap.trading.performance.Figure;
import io.fairgap.trading.performance.TradeResult;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PatternTest {

  // The multiples of R and their means are exact in binary, so that whole values compare.

  /// 2023-03-12 was a Sunday; New York's clocks went forward at 07:00 UTC.
  private static final ClosedTrade SUNDAY_MORNING =
      trade("BTCUSDT", "2023-03-12T06:55:00Z", Leg.STOP, "-100", "KZ", "VOL");

  private static final ClosedTrade SUNDAY_NOON =
      trade("ETHUSDT", "2023-03-12T12:30:00Z", Leg.TARGET, "150", "OB");

  private static final ClosedTrade MONDAY_NOON =
      trade("BTCUSDT", "2023-04-03T12:30:00Z", Leg.STOP_GAP, "-125", "OB", "KZ");

  private static final ClosedTrade MONDAY_NIGHT =
      trade("BTCUSDT", "2023-04-03T23:05:00Z", Leg.END, "0");

  private static final List<ClosedTrade> TRADES =
      List.of(MONDAY_NIGHT, MONDAY_NOON, SUNDAY_NOON, SUNDAY_MORNING);

  private static ClosedTrade trade(
      String symbol, String at, Leg exit, String pnl, String... confluences) {
    return trade(symbol, Instant.parse(at).toEpochMilli(), exit, pnl, "100", confluences);
  }

  private static ClosedTrade trade(
      String symbol, long at, Leg exit, String pnl, String risk, String... confluences) {
    TradeResult result =
        new TradeResult(
            Direction.BULLISH,
            at,
            at,
            0,
            new BigDecimal(pnl),
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            new BigDecimal(risk),
            BigDecimal.TEN);
    return new ClosedTrade(symbol, AssetClass.CRYPTO, exit, Arrays.asList(confluences), result);
  }

  private static Group group(String name, int trades, String net, double mean, double winRate) {
    return new Group(name, trades, new BigDecimal(net), Figure.of(mean), Figure.of(winRate));
  }

  @Test
  void hoursAreThoseOfTheEntry() {
    Pattern hours = Pattern.by(Trait.HOUR_UTC, TRADES);

    assertThat(hours)
        .isEqualTo(
            new Pattern(
                Trait.HOUR_UTC,
                List.of(
                    group("06", 1, "-100", -1, 0),
                    group("12", 2, "25", 0.125, 0.5),
                    group("23", 1, "0", 0, 0))));
  }

  @Test
  void newYorkHoursFollowDaylightSaving() {
    Pattern hours = Pattern.by(Trait.HOUR_NEW_YORK, TRADES);

    assertThat(hours)
        .isEqualTo(
            new Pattern(
                Trait.HOUR_NEW_YORK,
                List.of(
                    group("01", 1, "-100", -1, 0),
                    group("08", 2, "25", 0.125, 0.5),
                    group("19", 1, "0", 0, 0))));
  }

  @Test
  void weekdaysBeginWithMonday() {
    Pattern weekdays = Pattern.by(Trait.WEEKDAY, TRADES);

    assertThat(weekdays)
        .isEqualTo(
            new Pattern(
                Trait.WEEKDAY,
                List.of(
                    group("MONDAY", 2, "-125", -0.625, 0), group("SUNDAY", 2, "50", 0.25, 0.5))));
  }

  @Test
  void aTradeCountsInEverySessionThatIsOpen() {
    Pattern sessions = Pattern.by(Trait.SESSION, TRADES);

    assertThat(sessions)
        .isEqualTo(
            new Pattern(
                Trait.SESSION,
                List.of(
                    group("NEW_YORK", 2, "25", 0.125, 0.5),
                    group("OVERLAP", 2, "25", 0.125, 0.5),
                    group("none", 2, "-100", -0.5, 0))));
  }

  @Test
  void symbolsStandInAlphabeticalOrder() {
    Pattern symbols = Pattern.by(Trait.SYMBOL, TRADES);

    assertThat(symbols)
        .isEqualTo(
            new Pattern(
                Trait.SYMBOL,
                List.of(
                    group("BTCUSDT", 3, "-225", -0.75, 0), group("ETHUSDT", 1, "150", 1.5, 1))));
  }

  @Test
  void aTradeCountsUnderEachOfItsConfluences() {
    Pattern confluences = Pattern.by(Trait.CONFLUENCE, TRADES);

    assertThat(confluences)
        .isEqualTo(
            new Pattern(
                Trait.CONFLUENCE,
                List.of(
                    group("KZ", 2, "-225", -1.125, 0),
                    group("OB", 2, "25", 0.125, 0.5),
                    group("VOL", 1, "-100", -1, 0),
                    group("none", 1, "0", 0, 0))));
  }

  @Test
  void exitsStandInTheOrderOfTheirKinds() {
    Pattern exits = Pattern.by(Trait.EXIT, TRADES);

    assertThat(exits)
        .isEqualTo(
            new Pattern(
                Trait.EXIT,
                List.of(
                    group("STOP", 1, "-100", -1, 0),
                    group("STOP_GAP", 1, "-125", -1.25, 0),
                    group("TARGET", 1, "150", 1.5, 1),
                    group("END", 1, "0", 0, 0))));
  }

  @Test
  void monthsStandInOrderOfTime() {
    Pattern months = Pattern.by(Trait.MONTH, TRADES);

    assertThat(months)
        .isEqualTo(
            new Pattern(
                Trait.MONTH,
                List.of(
                    group("2023-03", 2, "50", 0.25, 0.5), group("2023-04", 2, "-125", -0.625, 0))));
  }

  @Test
  void aTradeWithoutStopLeavesItsGroupWithoutR() {
    ClosedTrade loose = trade("BTCUSDT", 0, Leg.SIGNAL, "7", "0");

    Pattern symbols = Pattern.by(Trait.SYMBOL, List.of(loose, SUNDAY_NOON));

    assertThat(symbols.groups())
        .containsExactly(
            new Group(
                "BTCUSDT",
                1,
                new BigDecimal("7"),
                Figure.undefined("1 of 1 trades had no initial risk"),
                Figure.of(1)),
            group("ETHUSDT", 1, "150", 1.5, 1));
  }

  @Test
  void aRunWithoutTradesHasPatternsWithoutGroups() {
    List<Pattern> patterns = Pattern.of(List.of());

    assertThat(patterns)
        .isEqualTo(
            Arrays.stream(Trait.values()).map(trait -> new Pattern(trait, List.of())).toList());
  }

  @Test
  void aClosedTradeDidNotEndWithItsEntry() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> trade("BTCUSDT", 0, Leg.ENTRY, "1", "1"))
        .withMessage("a closed trade has a symbol and an exit: 'BTCUSDT', ENTRY");
  }

  @Property(tries = 100)
  void groupsThatDoNotOverlapAddUpToTheRun(
      @ForAll @Size(max = 40) List<@LongRange(min = 0, max = 4_000_000_000_000L) Long> times,
      @ForAll @IntRange(min = -50, max = 50) int step) {
    List<ClosedTrade> trades =
        IntStream.range(0, times.size())
            .mapToObj(i -> trade("S" + i % 3, times.get(i), Leg.STOP, "" + (i - step), "10"))
            .toList();
    BigDecimal net =
        trades.stream().map(t -> t.result().pnl()).reduce(BigDecimal.ZERO, BigDecimal::add);

    List<Pattern> patterns =
        Pattern.of(trades).stream()
            .filter(p -> p.trait() != Trait.SESSION && p.trait() != Trait.CONFLUENCE)
            .toList();

    assertThat(patterns)
        .allSatisfy(pattern -> {
          List<Group> groups = pattern.groups();
          assertThat(groups.stream().mapToInt(Group::trades).sum()).isEqualTo(times.size());
          assertThat(groups.stream().map(Group::net).reduce(BigDecimal.ZERO, BigDecimal::add))
              .isEqualByComparingTo(net);
        });
  }
}
