package io.fairgap.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.persistence.connection.Transaction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A record is rebuilt, saved and put back; each refusal is one sentence and changes nothing.
class UpkeepTest {
  @TempDir private static Path folder = Path.of("");

  private static String home = "";
  private static String backup = "";

  @BeforeAll
  static void record() {
    home = folder.resolve("home").toString();
    backup = folder.resolve("record.zip").toString();
    PlayedSample.into(Path.of(home));
    assertThat(Said.of("backup", "--out", backup, "--home", home).code()).isZero();
  }

  private static Said play(String home) {
    return Said.of("run", "--home", home, "--port", "0", "--speed", "max", "--until-end");
  }

  @Test
  void aRestoredRecordIsProvedReadsTheSameAndGoesOn() {
    String other = folder.resolve("restored").toString();
    String lines = Said.of("decisions", "--lines", "--home", home).out();
    String trades = Said.of("trades", "--home", home).out();
    String gaps = Said.of("gaps", "--all", "--last", "10000", "--home", home).out();
    String levels = Said.of("levels", "--all", "--last", "10000", "--json", "--home", home).out();
    String verified = Said.of("replay", "--verify", "--home", home).out();

    Said restored = Said.of("restore", backup, "--home", other);

    assertThat(restored.code()).isZero();
    assertThat(restored.out()).endsWith("Restored into " + other + "\n");
    assertThat(
            List.of(
                Said.of("replay", "--verify", "--home", other),
                Said.of("decisions", "--lines", "--home", other),
                Said.of("trades", "--home", other),
                Said.of("gaps", "--all", "--last", "10000", "--home", other),
                Said.of("levels", "--all", "--last", "10000", "--json", "--home", other)))
        .isEqualTo(
            List.of(
                new Said(0, verified, ""),
                new Said(0, lines, ""),
                new Said(0, trades, ""),
                new Said(0, gaps, ""),
                new Said(0, levels, "")));
    assertThat(play(other).code()).isZero();
    assertThat(Said.of("decisions", "--lines", "--home", other).out()).isEqualTo(lines);
  }

  @Test
  void tablesThatTheNodeKeptAreRebuiltEqual() {
    Said people = Said.of("rebuild", "--home", home);
    Said programs = Said.of("rebuild", "--json", "--home", home);

    assertThat(people.out())
        .contains("agent_decisions")
        .containsPattern("indicators +9,603 rows  equal")
        .contains("Equal: ")
        .contains(" rounds and 9,603 candles of the journal.");
    assertThat(programs.out()).contains("\"equal\":true").contains("\"table\":\"trades\"");
    assertThat(List.of(people.code(), programs.code())).isEqualTo(List.of(0, 0));
  }

  @Test
  void tablesThatDifferArePutRightAndTheExitCodeSaysThatTheyDid() {
    String damaged = folder.resolve("damaged").toString();
    PlayedSample.into(Path.of(damaged));
    run(
        damaged,
        "UPDATE trades SET fees = fees + 1 WHERE entry_at = (SELECT min(entry_at) FROM trades)");

    Said mended = Said.of("rebuild", "--home", damaged);
    Said again = Said.of("rebuild", "--json", "--home", damaged);

    assertThat(mended.out())
        .containsPattern("trades +3 rows  1 rows were missing or wrong, 1 did not belong there")
        .contains("Some tables differed and are put right now: ");
    assertThat(again.out()).contains("\"equal\":true");
    assertThat(List.of(mended.code(), again.code())).isEqualTo(List.of(1, 0));
  }

  private static void run(String home, String sql) {
    try (RecordDatabase record = RecordDatabase.open(new Home(Path.of(home)), null)) {
      int changed =
          Transaction.run(
              record.database().repositories(),
              "damaging a table",
              connection -> {
                try (Statement statement = connection.createStatement()) {
                  return statement.executeUpdate(sql);
                }
              });
      assertThat(changed).isEqualTo(1);
    }
  }

  @Test
  void whatStandsOnTheChartsIsShown() {
    Said gaps = Said.of("gaps", "--last", "2", "--home", home);
    Said levels = Said.of("levels", "BTCUSD", "--last", "3", "--home", home);
    Said json = Said.of("gaps", "BTCUSD", "--last", "1", "--all", "--json", "--home", home);
    Said nothing = Said.of("levels", "GOLD", "--home", home);

    assertThat(List.of(cells(gaps), cells(levels)))
        .isEqualTo(
            List.of(
                List.of(
                    "Symbol Frame Gap Low High Status Known Touched Inverted Ended",
                    "BTCUSD 1h BEARISH 1026.94 1059.00 TOUCHED 2013-12-01T13:00:00Z"
                        + " 2013-12-01T13:49:00Z",
                    "BTCUSD 15m BEARISH 1126.00 1135.47 TOUCHED 2013-11-30T23:15:00Z"
                        + " 2013-11-30T23:19:00Z"),
                List.of(
                    "Symbol Side Kind Price Strength Status Known Ended",
                    "BTCUSD SELL_SIDE OVERLAP 980.00 1 OPEN 2013-12-01T16:00:00Z",
                    "BTCUSD BUY_SIDE OVERLAP 1040.00 1 OPEN 2013-12-01T16:00:00Z",
                    "BTCUSD SELL_SIDE EQUAL 980.00 2 OPEN 2013-12-01T15:56:00Z")));
    assertThat(json.out())
        .isEqualTo(
            """
            {"gaps":[{"symbol":"BTCUSD","timeframe":"1h","direction":"BEARISH","lo":1026.94,\
            "hi":1059.00,"status":"TOUCHED","anchorAt":"2013-12-01T11:00:00Z",\
            "knownAt":"2013-12-01T13:00:00Z","firstTouchAt":"2013-12-01T13:49:00Z",\
            "invertedAt":null,"endedAt":null}]}
            """);
    assertThat(nothing).isEqualTo(new Said(0, "No level stands; --all shows the others.\n", ""));
  }

  private static List<String> cells(Said said) {
    return said.out().lines().map(line -> line.strip().replaceAll(" +", " ")).toList();
  }

  @Test
  void besideARunningNodeARecordIsRebuiltAndSavedButNeverOverwritten() throws Exception {
    String busy = folder.resolve("busy").toString();
    String saved = folder.resolve("busy.zip").toString();
    ChildNode node =
        ChildNode.start("", List.of("run", "--home", busy, "--port", "0", "--speed", "20000"));
    try {
      node.awaitStart();

      Said rebuilt = Said.of("rebuild", "--home", busy);
      Said backedUp = Said.of("backup", "--json", "--out", saved, "--home", busy);
      Said restored = Said.of("restore", saved, "--home", busy);

      assertThat(rebuilt.out()).contains("Equal: ");
      assertThat(backedUp.out()).contains("\"table\":\"event_journal\"");
      assertThat(restored)
          .isEqualTo(
              Said.refused(
                  "A node runs on %s; a backup goes into a new folder, which --home names."
                      .formatted(busy)));
    } finally {
      node.kill();
    }
    String other = folder.resolve("from-busy").toString();
    assertThat(Said.of("restore", saved, "--home", other).code()).isZero();
    assertThat(Said.of("replay", "--verify", "--home", other).out()).startsWith("Equal: ");
  }

  @Test
  void aFolderThatIsNotEmptyIsLeftAlone() throws IOException {
    Path full = Files.createDirectory(folder.resolve("full"));
    Files.writeString(full.resolve("letter"), "keep me");

    Said said = Said.of("restore", backup, "--home", full.toString());

    assertThat(said)
        .isEqualTo(
            Said.refused(
                "%s is not empty; a backup goes into a new folder, which --home names."
                    .formatted(full)));
    assertThat(full).isDirectoryContaining(path -> path.endsWith("letter"));
  }

  @Test
  void aBrokenFileLeavesNothing() throws IOException {
    Path broken = folder.resolve("broken.zip");
    byte[] whole = Files.readAllBytes(Path.of(backup));
    Files.write(broken, Arrays.copyOf(whole, whole.length / 2));
    Path other = folder.resolve("from-broken");

    Said said = Said.of("restore", broken.toString(), "--home", other.toString());

    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err())
        .startsWith("The file " + broken + " is no whole backup of Fairgap (")
        .hasLineCount(1);
    assertThat(other.resolve("postgres")).doesNotExist();
    assertThat(other.resolve("postgres.part")).doesNotExist();
  }

  @Test
  void whatIsNotThereIsSaid() {
    String none = folder.resolve("none").toString();
    String sentence = "Nothing is recorded in " + none + "; ./fairgap run begins a record.";
    String away = folder.resolve("away").resolve("b.zip").toString();

    assertThat(
            List.of(
                Said.of("rebuild", "--home", none),
                Said.of("backup", "--out", backup + "2", "--home", none),
                Said.of("restore", none, "--home", none),
                Said.of("backup", "--out", away, "--home", home),
                Said.of("backup", "--out", folder.toString(), "--home", home)))
        .isEqualTo(
            List.of(
                Said.refused(sentence),
                Said.refused(sentence),
                Said.refused("There is no backup " + none + "."),
                Said.refused("The folder of --out " + away + " is not there; make it first."),
                Said.refused("--out " + folder + " is a folder; name a file.")));
  }
}
