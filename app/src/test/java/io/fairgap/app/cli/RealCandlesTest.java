package io.fairgap.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The command line on recorded candles that are not the project's own.
class RealCandlesTest {
  private static final Path SHARED = Path.of(System.getProperty("fairgap.shared", "../shared"));
  private static final Path YEARS = SHARED.resolve("data/binance/2022-2023");
  private static final Path DETECT = SHARED.resolve("conformance/detect");

  @TempDir private Path folder = Path.of("");

  @BeforeAll
  static void findTheCandles() {
    assumeTrue(
        Files.isDirectory(SHARED), () -> "skipped: no recorded candles in " + SHARED.normalize());
  }

  @ParameterizedTest
  @CsvSource({
    "default, BODY_MEAN, 1.5, NONE, 5, 100",
    "atr, ATR, 0.25, CLOSE_BEYOND, 5, 100",
    "colour, NONE, 0, COLOUR, 10, 0"
  })
  void detectWritesTheEventsThatAnotherProgramFound(
      String name, String significance, String k, String middle, String internal, String expiry)
      throws IOException {
    Path out = folder.resolve("events.csv");

    Outcome outcome =
        Outcome.of(
            "detect",
            DETECT.resolve("EURUSD-15m.csv.gz").toString(),
            "--timeframe",
            "15m",
            "--tick",
            "0.00001",
            "--set",
            "gap.significance=" + significance,
            "--set",
            "gap.k=" + k,
            "--set",
            "gap.middle=" + middle,
            "--set",
            "swing.internal=" + internal,
            "--set",
            "inversion.expiry=" + expiry,
            "--out",
            out.toString());

    assertThat(outcome).isEqualTo(new Outcome(0, "", ""));
    assertThat(Files.mismatch(out, unzipped("EURUSD-15m." + name + ".csv.gz"))).isEqualTo(-1);
  }

  @Test
  void finerCandlesDecideWhatCameFirst() throws IOException {
    Path minutes = SHARED.resolve("data/binance/2023-04/BTCUSDT-1m.csv.gz");
    String[] april = {"--from", "2023-03-15", "--to", "2023-05-01"};

    run("coarse", Stream.of(five("BTC")), april);
    Outcome fine = run("fine", Stream.of(five("BTC"), "--detail", minutes.toString()), april);

    assertThat(fine.out())
        .contains("  BTCUSDT-1m.csv.gz: finer candles for 1,045 of the 1,045 candles during which");
    assertThat(summary("coarse")).containsEntry("detail", null);
    assertThat(Json.within(summary("fine"), "detail"))
        .containsEntry("name", "BTCUSDT-1m.csv.gz")
        .containsEntry("sha256", sha256(minutes))
        .containsEntry("skipped", BigDecimal.ZERO);
    assertThat(Json.within(summary("fine"), "funnel").get("signals"))
        .isEqualTo(Json.within(summary("coarse"), "funnel").get("signals"));
  }

  @Test
  void anAccountOfThreeSymbolsLosesNoCent() throws IOException {
    run("three", Stream.of(five("BTC"), five("SOL"), five("ETH")));

    Map<String, @Nullable Object> money = Json.within(summary("three"), "money");
    BigDecimal open = BigDecimal.ZERO;
    for (Map<String, @Nullable Object> trade : Json.objects(summary("three"), "open")) {
      open = open.add(Json.number(trade, "grossAtMark"));
    }
    assertThat(
            Json.number(money, "capital")
                .add(Json.number(money, "grossOfClosedTrades"))
                .add(open)
                .subtract(Json.number(money, "fees"))
                .subtract(Json.number(money, "borrow")))
        .isEqualByComparingTo(Json.number(money, "equity"));
    assertThat(Files.readAllLines(folder.resolve("three/trades.csv")).stream().skip(1))
        .extracting(row -> row.split(",", -1)[29])
        .hasSizeGreaterThan(100)
        .contains("BTCUSDT", "ETHUSDT", "SOLUSDT");
  }

  @Test
  void theOrderOfTheFilesChangesNothing() throws IOException {
    String[] month = {"--from", "2023-01-01", "--to", "2023-03-01"};

    run("there", Stream.of(five("BTC"), five("ETH")), month);
    run("back", Stream.of(five("ETH"), five("BTC")), month);

    for (String name : List.of("decisions.jsonl", "trades.csv", "refusals.csv", "equity.csv")) {
      assertThat(Files.mismatch(folder.resolve("there/" + name), folder.resolve("back/" + name)))
          .as(name)
          .isEqualTo(-1);
    }
  }

  private Outcome run(String out, Stream<String> files, String... more) {
    Outcome outcome =
        Outcome.of(
            Stream.of(
                    Stream.of("backtest", "--out", folder.resolve(out).toString()),
                    files,
                    Stream.of(more))
                .flatMap(words -> words)
                .toArray(String[]::new));

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.exitCode()).isZero();
    return outcome;
  }

  private static String five(String coin) {
    return YEARS.resolve(coin + "USDT-5m.csv.gz").toString();
  }

  private Map<String, @Nullable Object> summary(String out) throws IOException {
    return Json.object(Files.readString(folder.resolve(out).resolve("summary.json")));
  }

  private Path unzipped(String name) throws IOException {
    try (InputStream in =
        new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(DETECT.resolve(name))))) {
      return Files.write(folder.resolve("expected.csv"), in.readAllBytes());
    }
  }

  private static String sha256(Path file) throws IOException {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException e) {
      throw new IOException(e);
    }
  }
}
