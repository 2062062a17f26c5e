package io.fairgap.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.actors.recovery.Failpoint;
import io.fairgap.persistence.connection.Query;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The node as its user meets it: real PostgreSQL, real processes, the sample's real candles.
class LiveNodeTest {
  @TempDir private Path folder;

  @Test
  void aNodeDecidesWhatABacktestDecidesAndItsRecordProvesIt() throws IOException {
    Path home = folder.resolve("home");
    Said backtest = Said.of("backtest", "--out", folder.resolve("result").toString());
    assertThat(backtest.code()).isZero();

    Said run =
        Said.of("run", "--home", home.toString(), "--port", "0", "--speed", "max", "--until-end");
    String address = Files.readString(home.resolve("address")).strip();
    Said again =
        Said.of("run", "--home", home.toString(), "--port", "0", "--speed", "max", "--until-end");
    int stored = stored(home);
    Said lines = Said.of("decisions", "--lines", "--home", home.toString());
    Said verified = Said.of("replay", "--verify", "--home", home.toString());
    Said trades = Said.of("trades", "--home", home.toString());
    Said research = Said.of("research", "--home", home.toString());

    List<String> expected = Files.readAllLines(folder.resolve("result").resolve("decisions.jsonl"));
    assertThat(List.of(run.code(), again.code())).isEqualTo(List.of(0, 0));
    assertThat(run.out())
        .contains("  health    " + address + "/health/status")
        .contains("The recording has ended at 2013-12-01T16:03:00Z.");
    assertThat(stored).isEqualTo(9_603);
    assertThat(lines.out().lines().toList()).isEqualTo(expected);
    assertThat(verified.out())
        .startsWith("Equal: 9,603 candles gave the %d recorded lines.".formatted(expected.size()));
    assertThat(trades.out().lines().count()).isEqualTo(4);
    assertThat(research.out())
        .startsWith("Screened as of 2013-1")
        .contains("watched: configured", "volatility       unknown (");
  }

  @Test
  void anAccountGoesOnWithTheSettingsItWasBegunWith() {
    Path home = folder.resolve("home");
    PlayedSample.into(home);

    Said other =
        Said.of(
            "run",
            "--home",
            home.toString(),
            "--speed",
            "max",
            "--until-end",
            "--set",
            "costs.fee=0.002");

    assertThat(other.code()).isEqualTo(2);
    assertThat(other.err())
        .isEqualTo(
            "This account was begun with other settings: costs.fee = 0.002 (begun with costs.fee ="
                + " 0.001). Leave the change out, make it while the node runs with ./fairgap config"
                + " set, or begin anew in another folder with --home.\n");
  }

  @Test
  void withoutARecordThereIsNothingToShow() {
    Said said = Said.of("trades", "--home", folder.resolve("none").toString());

    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err())
        .isEqualTo(
            "Nothing is recorded in %s; ./fairgap run begins a record.\n"
                .formatted(folder.resolve("none")));
  }

  @Test
  void twentyKillsLoseNothingAndRepeatNothing() {
    Said said =
        Said.of("soak", "kill", "--rounds", "20", "--folder", folder.resolve("soak").toString());

    assertThat(said.out()).contains("Nothing lost, nothing done twice");
    assertThat(said.code()).isZero();
    assertThat(named(said)).as(said.out()).isGreaterThanOrEqualTo(Failpoint.values().length - 2);
  }

  /// How many of the named places were the end of a life.
  private static long named(Said said) {
    return Stream.of(Failpoint.values())
        .filter(place -> !said.out().contains(" 0 at " + place + "\n"))
        .count();
  }

  /// How many candles the node keeps.
  private static int stored(Path home) {
    Query<Integer> count =
        new Query<>("counting candles", "SELECT count(*) FROM ohlcv_data", row -> row.getInt(1));
    try (RecordDatabase record = RecordDatabase.open(new Home(home), null)) {
      return count.list(record.database().repositories()).getFirst();
    }
  }
}
