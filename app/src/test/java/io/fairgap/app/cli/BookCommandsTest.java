package io.fairgap.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.ConfigFactory;
import io.fairgap.actors.journal.JournalEntity;
import io.fairgap.actors.journal.JournalNotes;
import io.fairgap.actors.monitor.Pulse;
import io.fairgap.actors.performance.PerformanceEntity;
import io.fairgap.actors.performance.PerformanceThresholds;
import io.fairgap.app.live.Home;
import io.fairgap.app.live.PlayedSample;
import io.fairgap.app.live.RecordDatabase;
import io.fairgap.persistence.account.BookedTrade;
import io.fairgap.persistence.account.JournalTable;
import io.fairgap.persistence.database.Database;
import io.fairgap.protocol.journal.TradeJournal;
import io.fairgap.protocol.monitor.Agent;
import io.fairgap.protocol.performance.Performance;
import io.fairgap.trading.alerts.Thresholds.Observation;
import io.fairgap.trading.performance.NamedFigures;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.Props;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The journal and the figures of a node that has played the sample, as its user reads them.
class BookCommandsTest {
  @TempDir private static Path folder;

  private static String summary = "";

  @BeforeAll
  static void playTheSample() throws IOException {
    Path result = folder.resolve("result");
    assertThat(Outcome.of("backtest", "--out", result.toString()).exitCode()).isZero();
    summary = Files.readString(result.resolve("summary.json"));
    PlayedSample.into(folder.resolve("home"));
    write();
  }

  /// What a user of the running node would have written.
  private static void write() {
    onRecord((system, database) -> {
      String setup = trade(database, "1").setup();
      JournalNotes notes =
          new JournalNotes(
              system.systemActorOf(
                  JournalEntity.create("paper", Pulse.unheard(Agent.JOURNAL)),
                  "notes",
                  Props.empty()),
              system,
              InstantSource.fixed(Instant.parse("2024-01-05T12:00:00Z")));
      assertThat(notes.write(setup, "=1+1 looked \"sure\", was not").toCompletableFuture().join())
          .isEqualTo(new TradeJournal.Recorded());
      assertThat(notes.tag(setup, "early").toCompletableFuture().join())
          .isEqualTo(new TradeJournal.Recorded());
      var watch =
          system.systemActorOf(
              PerformanceEntity.create("paper", Pulse.unheard(Agent.PERFORMANCE)),
              "watch",
              Props.empty());
      PerformanceThresholds thresholds = new PerformanceThresholds(watch, system);
      assertThat(thresholds.set("winRate", 0.4, 1).toCompletableFuture().join())
          .isEqualTo(new Performance.Recorded());
      watch.tell(
          new Performance.Observe(
              new Observation(1_385_683_200_000L, 2, new TreeMap<>(Map.of("winRate", 0.0)))));
      assertThat(thresholds.alerts().toCompletableFuture().join().raised()).hasSize(1);
    });
  }

  @Test
  void theJournalListsEveryTradeByNumberTheNewestFirst() {
    Outcome said = about("journal");

    assertThat(said.exitCode()).as(said.err()).isZero();
    assertThat(said.out().lines().map(line -> line.strip().replaceAll(" +", " ")).toList())
        .isEqualTo(
            List.of(
                "No Entry Symbol Side Gap Planned Reached Net R Exit Tags",
                "3 2013-12-01T13:18:00Z BTCUSD LONG 15m 2.02 open",
                "2 2013-11-30T04:26:00Z BTCUSD SHORT 15m 1.85 -1.01 -203.82 -1.13 STOP",
                "1 2013-11-27T00:11:00Z BTCUSD SHORT 15m 1.97 -1.02 -370.90 -1.14 STOP early"));
  }

  @Test
  void oneTradeIsToldInWordsWithItsNotes() {
    Outcome said = about("journal", "1");

    assertThat(said.exitCode()).as(said.err()).isZero();
    assertThat(said.out())
        .isEqualTo(
            """
            Trade 1: BTCUSD/ifvg/15m/2013-11-26T23:30:00Z/BULLISH

            Short: a bullish gap of 15m (899.97 to 914.00, of 2013-11-26T23:30:00Z) inverted, and \
            the setup armed at the candle of 2013-11-27T00:10:00Z. In its favour: OB, VOL. Stop at \
            914.37, target at 871.01 (EQUAL).
            Sold 22.2573 at 899.75 at the candle of 2013-11-27T00:11:00Z; reward per risk planned \
            at the fill: 1.97.
            The stop traded: out at 914.60 at the candle of 2013-11-27T06:43:00Z, -370.90 after all \
            costs, -1.14 R.
            Result -370.90 (-1.14 R) after costs, -330.52 (-1.02 R) before; fees 40.38, borrowing \
            0.00; worst on the way -330.52 (-1.02 R), best 439.80 (1.35 R).

            How it came about
              2013-11-27T00:11:00Z  TechnicalAnalyst: Armed BEARISH: inverted at \
            2013-11-27T00:10:00Z, structure broke at 2013-11-27T00:07:00Z, in its favour OB+VOL.
              2013-11-27T00:11:00Z  TechnicalAnalyst: BEARISH with confidence 0.800000 at 898.58, \
            stop 914.37, target 871.01 (EQUAL).
              2013-11-27T00:11:00Z  RiskManager: SELL 22.2573: size limited by tier at tier 0.2, \
            score of the vote 0.885714.
              2013-11-27T00:12:00Z  Execution: ENTRY filled: SELL 22.2573 at 899.75, fee 20.026005675.
              2013-11-27T06:44:00Z  Execution: STOP filled: BUY 22.2573 at 914.60, fee 20.35652658.

            Tags: early

            Notes
              2024-01-05T12:00:00Z  =1+1 looked "sure", was not
            """);
  }

  @Test
  void aTradeIsDrawnOnTheCandlesThatWereRecorded() throws IOException {
    Path first = folder.resolve("first.svg");
    Path again = folder.resolve("again.svg");

    Outcome said = about("journal", "chart", "1", "--out", first.toString());
    about("journal", "chart", "1", "--out", again.toString());

    assertThat(said).isEqualTo(new Outcome(0, "Written to " + first + ".\n", ""));
    assertThat(Files.readString(first))
        .startsWith("<svg")
        .contains("class=\"zone\"", "entry ", "stop ", "target ", "exit ")
        .isEqualTo(Files.readString(again));
  }

  @Test
  void theExportIsSafeForSpreadsheetsAndHoldsTheFees() throws IOException {
    Path sheet = folder.resolve("journal.csv");

    Outcome said = about("journal", "export", "--out", sheet.toString());

    assertThat(said).isEqualTo(new Outcome(0, "Written to " + sheet + ".\n", ""));
    List<String> rows = Files.readAllLines(sheet);
    assertThat(rows.get(0)).startsWith("number,setup,symbol").contains(",fees,borrow,net,");
    assertThat(rows.get(1))
        .isEqualTo(
            "1,BTCUSD/ifvg/15m/2013-11-26T23:30:00Z/BULLISH,BTCUSD,ifvg,SHORT,"
                + "2013-11-27T00:10:00Z,15m,BULLISH,2013-11-26T23:30:00Z,899.97,914.00,OB+VOL,"
                + "2013-11-27T00:11:00Z,899.75,22.2573,914.37,871.01,EQUAL,1.965800,"
                + "2013-11-27T06:43:00Z,914.60,STOP,-330.520905,40.382532255,0,-370.903437255,"
                + "-1.139832,-1.015732,-330.520905,-1.015732,439.804248,1.351573,"
                + "\"Short: a bullish gap of 15m (899.97 to 914.00, of 2013-11-26T23:30:00Z)"
                + " inverted, and the setup armed at the candle of 2013-11-27T00:10:00Z. In its"
                + " favour: OB, VOL. Stop at 914.37, target at 871.01 (EQUAL).\","
                + "\"The stop traded: out at 914.60 at the candle of 2013-11-27T06:43:00Z, -370.90"
                + " after all costs, -1.14 R.\",early,\"'=1+1 looked \"\"sure\"\", was not\"");
    assertThat(rows).hasSize(4);
  }

  @Test
  void theFiguresOfANodeAreTheBacktests() throws IOException {
    Outcome said = about("performance", "--json");

    assertThat(said.exitCode()).as(said.err()).isZero();
    Map<String, @Nullable Object> statistics = Json.within(Json.object(summary), "statistics");
    Map<String, @Nullable Object> period =
        Json.objects(Json.object(said.out()), "periods").getFirst();
    Map<String, @Nullable Object> figures = Json.within(period, "figures");
    assertThat(figures.keySet()).containsExactlyInAnyOrderElementsOf(NamedFigures.names());
    assertThat(figures)
        .usingRecursiveComparison()
        .withEqualsForType(BookCommandsTest::isNearly, BigDecimal.class)
        .isEqualTo(only(statistics, figures.keySet()));
    assertThat(Json.within(period, "undefined")).isEqualTo(Json.within(statistics, "undefined"));
  }

  @Test
  void daysAndWeeksAreToldInWords() {
    assertThat(about("performance", "--weekly").out())
        .isEqualTo(
            """
            2013-W48: 2 trades closed, 0 won, -574.73 after all costs, -1.13 R a trade.
            The account's value changed by -0.76 % and was at worst -1.55 % from its peak.
            The best was -203.82 in BTCUSD, the worst -370.90 in BTCUSD.
            Most was lost in BTCUSD: 2 trades, -574.73.
            Most was lost with the confluence VOL: 2 trades, -574.73.
            A pattern is found by looking: ask other candles before you trust it.

            winRate fell to 0, below its threshold of 0.4000, at 2013-11-29T00:00:00Z.
            """);
    assertThat(about("performance", "--daily").out().lines().filter(it -> it.startsWith("2013")))
        .hasSize(7)
        .startsWith("2013-12-01: no trade was closed.")
        .endsWith("2013-11-25: no trade was closed.")
        .contains("2013-11-30: 1 trade closed, 0 won, -203.82 after all costs, -1.13 R a trade.");
  }

  @Test
  void anAlertIsSaidInTheStatus() {
    assertThat(about("status").out())
        .contains(
            "alert        winRate fell to 0, below its threshold of 0.4000, at"
                + " 2013-11-29T00:00:00Z.");
  }

  @Test
  void aTradeThatIsNotThereIsSaidInASentence() {
    assertThat(about("journal", "17"))
        .isEqualTo(
            new Outcome(
                2, "", "No trade is called '17'; ./fairgap journal lists them by number.\n"));
    assertThat(about("performance", "--daily", "--weekly"))
        .isEqualTo(new Outcome(2, "", "--daily or --weekly, not both.\n"));
  }

  /// The exact equity of a record and the floating one of a backtest differ far behind the comma.
  private static boolean isNearly(BigDecimal one, BigDecimal other) {
    return one.subtract(other).abs().compareTo(new BigDecimal("1e-9")) < 0;
  }

  private static Map<String, @Nullable Object> only(
      Map<String, @Nullable Object> all, Set<String> names) {
    Map<String, @Nullable Object> some = new LinkedHashMap<>(all);
    some.keySet().retainAll(names);
    return some;
  }

  private static BookedTrade trade(Database database, String id) {
    return new JournalTable(database.repositories(), "paper").of(id).orElseThrow();
  }

  private static void onRecord(BiConsumer<ActorSystem<?>, Database> work) {
    try (RecordDatabase record = RecordDatabase.open(new Home(folder.resolve("home")), null)) {
      ActorSystem<Void> system =
          ActorSystem.create(
              Behaviors.empty(),
              "writer",
              ConfigFactory.parseString("pekko.actor.provider = local")
                  .withFallback(record.database().journalConfig())
                  .withFallback(ConfigFactory.parseResources("fairgap-serialization.conf"))
                  .withFallback(ConfigFactory.load()));
      try {
        work.accept(system, record.database());
      } finally {
        system.terminate();
        system.getWhenTerminated().toCompletableFuture().join();
      }
    }
  }

  private static Outcome about(String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--home", folder.resolve("home").toString()));
    return Outcome.of(all.toArray(String[]::new));
  }
}
