package io.fairgap.actors.orchestrator;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.trading.live.AccountEvent;
import io.fairgap.trading.live.Order;
import io.fairgap.trading.live.OrderNotice;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Five symbols share an account that has less cash than they want, so that the order in which they
/// are heard would decide who gets it. Whatever is shuffled, lost, repeated or killed, the
/// decisions are the backtest's, line by line and hash by hash.
class FiveSymbolsTest {
  private static final int SEEDS = 100;
  private static final int SYMBOLS = 5;
  private static final int HOURS = 80;

  static Stream<Long> seeds() {
    return Stream.iterate(1L, seed -> seed + 1).limit(SEEDS);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void whateverHappensTheDecisionsAreTheBacktests(long seed) {
    Recording recording = Recording.random(seed, SYMBOLS, HOURS);
    List<String> expected = recording.backtest();

    Simulation simulation = new Simulation(recording, seed).run();

    assertThat(lines(simulation)).as("seed %d", seed).isEqualTo(expected);
    assertThat(simulation.analysed()).as("setups").isEqualTo(recording.analysed());
    assertThat(expected)
        .as("cash was short")
        .anyMatch(line -> line.contains("\"binding\":\"cash\""));
    assertThat(simulation.kills()).isPositive();
    assertThat(new HashSet<>(simulation.placed())).isEqualTo(simulation.orders().keySet());
    assertThat(simulation.orders()).hasSize(count(expected, "entry"));
    assertThat(fills(simulation)).doesNotHaveDuplicates().hasSize(count(expected, "filled"));
  }

  private static List<String> lines(Simulation simulation) {
    return simulation.recorded().stream()
        .filter(AccountEvent.RoundDecided.class::isInstance)
        .flatMap(event -> ((AccountEvent.RoundDecided) event).lines().stream())
        .toList();
  }

  private static List<String> fills(Simulation simulation) {
    return simulation.orders().values().stream()
        .flatMap(order ->
            switch (order) {
              case Order.Blank _, Order.Working _ -> Stream.<OrderNotice.Fill>of();
              case Order.Open open -> open.fills().stream();
              case Order.Done done -> done.fills().stream();
            })
        .map(OrderNotice.Fill::trade)
        .toList();
  }

  private static int count(List<String> lines, String decision) {
    return (int)
        lines.stream().filter(line -> line.contains("\"decision\":\"" + decision + "\"")).count();
  }
}
