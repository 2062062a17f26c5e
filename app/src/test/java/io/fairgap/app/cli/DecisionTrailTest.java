package io.fairgap.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The files of one result tell one story: decisions, refusals, trades and the funnel.
class DecisionTrailTest {
  private static final List<String> STAGES =
      List.of("gaps", "significant", "inverted", "candidates", "armed", "signals", "traded");

  @TempDir private static Path folder = Path.of("");
  private static List<Map<String, @Nullable Object>> decisions = List.of();
  private static Map<String, @Nullable Object> summary = Map.of();

  @BeforeAll
  static void runTheSample() throws IOException {
    Outcome.of("backtest", "--set", "costs.fee=0.0002", "--out", folder.resolve("out").toString());
    summary = Json.object(String.join("\n", lines("summary.json")));
    List<Map<String, @Nullable Object>> read = new ArrayList<>();
    for (String line : lines("decisions.jsonl")) {
      read.add(Json.object(line));
    }
    decisions = read;
  }

  @Test
  void everyRoundCarriesTheHashOfItsLinesAndTheRoundBefore()
      throws IOException, NoSuchAlgorithmException {
    MessageDigest sha = MessageDigest.getInstance("SHA-256");
    String hash = "0".repeat(64);
    StringBuilder round = new StringBuilder();
    List<String> wanted = new ArrayList<>();
    for (String line : lines("decisions.jsonl")) {
      if (line.contains("\"round\":")) {
        byte[] bytes = (hash + "\n" + round).getBytes(StandardCharsets.UTF_8);
        hash = HexFormat.of().formatHex(sha.digest(bytes));
        wanted.add(hash);
        round.setLength(0);
      } else {
        round.append(line).append('\n');
      }
    }

    assertThat(decisions.stream().filter(line -> line.containsKey("round")))
        .extracting(line -> line.get("round"))
        .hasSizeGreaterThan(20)
        .isEqualTo(wanted);
    assertThat(round).isEmpty();
    assertThat(summary).containsEntry("decisionsHash", hash);
  }

  @Test
  void everyRefusalIsARowAndALine() throws IOException {
    assertThat(lines("refusals.csv").stream().skip(1).map(row -> row.split(",", -1)))
        .extracting(row -> row[8] + " " + row[9])
        .hasSizeGreaterThan(10)
        .isEqualTo(of("refused").map(line -> line.get("stage") + " " + line.get("rule")).toList());
  }

  @Test
  void everyFilledEntryIsARowAndALine() throws IOException {
    assertThat(lines("trades.csv").stream().skip(1).map(row -> row.split(",", -1)))
        .extracting(row -> row[13] + " " + row[17])
        .hasSizeGreaterThan(1)
        .isEqualTo(
            of("filled")
                .filter(line -> "ENTRY".equals(line.get("leg")))
                .map(line -> line.get("price") + " " + line.get("quantity"))
                .toList());
  }

  @Test
  void everyFilledEntryWasDecidedByAVoteOnAnArmedSetup() {
    List<Object> filled =
        of("filled").filter(line -> "ENTRY".equals(line.get("leg"))).map(this::setup).toList();

    assertThat(of("armed").map(this::setup)).containsAll(filled).doesNotHaveDuplicates();
    assertThat(of("voted").map(this::setup)).containsAll(filled).doesNotHaveDuplicates();
    assertThat(of("entry").map(this::setup)).containsAll(filled).doesNotHaveDuplicates();
  }

  @Test
  void theFunnelAddsUp() {
    Map<String, @Nullable Object> funnel = Json.within(summary, "funnel");
    Map<String, @Nullable Object> lost = Json.within(funnel, "lost");

    for (int i = 1; i < STAGES.size(); i++) {
      BigDecimal gone =
          lost.containsKey(STAGES.get(i))
              ? Json.within(lost, STAGES.get(i)).values().stream()
                  .map(count -> new BigDecimal(String.valueOf(count)))
                  .reduce(BigDecimal.ZERO, BigDecimal::add)
              : BigDecimal.ZERO;
      assertThat(Json.number(funnel, STAGES.get(i)))
          .as(STAGES.get(i))
          .isEqualTo(Json.number(funnel, STAGES.get(i - 1)).subtract(gone));
    }
    assertThat(Json.number(funnel, "armed").intValue()).isEqualTo((int) of("armed").count());
    assertThat(Json.number(funnel, "signals").intValue()).isEqualTo((int) of("voted").count());
  }

  @Test
  void theFunnelCountsTheRefusalsByRule() {
    Map<String, Long> counted =
        of("refused")
            .collect(
                Collectors.groupingBy(
                    line -> String.valueOf(line.get("rule")), Collectors.counting()));
    Map<String, Long> told = new TreeMap<>();
    Map<String, @Nullable Object> lost = Json.within(Json.within(summary, "funnel"), "lost");
    lost.keySet()
        .forEach(stage ->
            Json.within(lost, stage)
                .forEach((rule, count) -> told.put(rule, Long.valueOf(String.valueOf(count)))));
    told.keySet().removeAll(List.of("insignificant", "notInverted", "pending"));

    assertThat(told).isEqualTo(counted);
  }

  private Stream<Map<String, @Nullable Object>> of(String decision) {
    return decisions.stream().filter(line -> decision.equals(line.get("decision")));
  }

  private Object setup(Map<String, @Nullable Object> line) {
    return String.valueOf(line.get("setup"));
  }

  private static List<String> lines(String name) throws IOException {
    return Files.readAllLines(folder.resolve("out").resolve(name));
  }
}
