package io.fairgap.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.fairgap.app.mistake.Mistake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigFileTest {
  @TempDir private Path folder = Path.of("");
  private Path file = folder;

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("fairgap.conf");
  }

  @Test
  void settingsKnowTheirLines() {
    assertThat(
            read(
                """
                gap {
                  k = 1.50
                  sessionGaps = null
                }
                timeframe.htf = [1h, 4h]
                gate.sessions = "LONDON,NEW_YORK"
                instrument.shortable = false
                costs.latency = 250ms
                """))
        .containsExactly(
            new Assignment("costs.latency", "250ms", file + ":8"),
            new Assignment("gap.k", "1.50", file + ":2"),
            new Assignment("gap.sessionGaps", "unset", file + ":3"),
            new Assignment("gate.sessions", "LONDON,NEW_YORK", file + ":6"),
            new Assignment("instrument.shortable", "false", file + ":7"),
            new Assignment("timeframe.htf", "[1h, 4h]", file + ":5"));
  }

  @Test
  void numbersKeepTheirDigits() {
    assertThat(read("costs.fee = 0.1000000000000000055\nbacktest.capital = 1e400"))
        .extracting(Assignment::text)
        .containsExactly("1e400", "0.1000000000000000055");
  }

  @Test
  void aLaterLineOfTheFileWins() {
    assertThat(read("gap.k = 1\ngap.k = 2"))
        .containsExactly(new Assignment("gap.k", "2", file + ":2"));
  }

  @Test
  void otherSettingsAndTheEnvironmentCanBeReferredTo() {
    assertThat(read("costs.fee = ${THE_FEE}\ncosts.makerFee = ${costs.fee}\ngap.k = ${?NOT_THERE}"))
        .extracting(Assignment::key, Assignment::text)
        .containsExactly(tuple("costs.fee", "0.002"), tuple("costs.makerFee", "0.002"));
  }

  @Test
  void aFileBesideCanBeIncluded() throws IOException {
    Path more = folder.resolve("more.conf");
    Files.writeString(more, "\ngap.k = 3\nrr.min = 2\n");

    assertThat(read("include \"more.conf\"\nrr.min = 4"))
        .containsExactly(
            new Assignment("gap.k", "3", more + ":2"), new Assignment("rr.min", "4", file + ":2"));
    assertThat(read("include file(\"more.conf\")")).hasSize(2);
    assertThat(read("include required(\"more.conf\")")).hasSize(2);
  }

  @Test
  void nothingElseCanBeIncluded() throws IOException {
    Files.writeString(folder.resolve("circle.conf"), "include \"circle.conf\"");

    assertThat(
            Stream.of(
                    "include \"http://localhost/x.conf\"",
                    "gap.k = 1\n\ninclude url(\"http://localhost/x.conf\")",
                    "include url(\"file:///etc/passwd\")",
                    "include classpath(\"reference.conf\")",
                    "include \"missing.conf\"",
                    "include \"circle.conf\"")
                .map(this::refusal))
        .containsExactly(
            file + ":1: 'http://localhost/x.conf' is a URL; only files can be included.",
            file + ":3: 'http://localhost/x.conf' is a URL; only files can be included.",
            file + ":1: 'file:/etc/passwd' is a URL; only files can be included.",
            file + ":1: 'reference.conf' is on the class path; only files can be included.",
            file + ":1: 'missing.conf' is included, and there is no such file.",
            folder.resolve("circle.conf")
                + ":1: 'circle.conf' is one include too many; they go 10 deep.");
  }

  @Test
  void everyMistakeIsOneSentenceWithFileAndLine() {
    assertThat(
            Stream.of(
                    "\n\ngap.kk = 1",
                    "gap.k = 1\ngap { k = [1, 2] }",
                    "gap { k = { a = 1 } }",
                    "gap.k = {}",
                    "empty {}",
                    "\"gap.k\" = 1",
                    "gap = 5",
                    "costs.fee = 1e400",
                    "timeframe.htf = [[1h]]",
                    "timeframe.htf = [{a: 1}]",
                    "costs.fee = null")
                .map(this::refusal))
        .containsExactly(
            file + ":3: there is no setting 'gap.kk'; did you mean 'gap.k'?",
            file + ":2: gap.k is a number from 0 to 100 (or 'unset'), not '[1, 2]'.",
            file + ":1: there is no setting 'gap.k.a'; did you mean 'gap.k'?",
            file + ":1: gap.k is a number from 0 to 100 (or 'unset'), not '{}'.",
            file + ":1: there is no setting 'empty'; './fairgap config show' lists all.",
            file + ":1: there is no setting '\"gap.k\"'; did you mean 'gap.k'?",
            file + ":1: 'gap' is a group of settings; write for instance 'gap.significance'.",
            file + ":1: costs.fee is a number from 0 to 0.1, not '1e400'.",
            file
                + ":1: timeframe.htf is a list of timeframes, each once: every item is a timeframe"
                + " from 1s to 1d such as 5m or 4h, not '[[1h]]'.",
            file
                + ":1: timeframe.htf is a list of timeframes, each once: every item is a timeframe"
                + " from 1s to 1d such as 5m or 4h, not '[{\"a\":1}]'.",
            file + ":1: costs.fee is a number from 0 to 0.1, not 'unset'.");
  }

  @Test
  void whatIsNoConfigurationIsOneSentence() {
    assertThat(
            Stream.of("gap {", "gap.k = ${NOT_THERE}", "gap.k = \"open", "[".repeat(100_000), "= 1")
                .map(this::refusal))
        .allMatch(sentence -> sentence.matches("\\Q" + file + "\\E(:1)?: [^\n]{10,200}\\."));
  }

  @Test
  void aFileThatCannotBeReadIsOneSentence() throws IOException {
    Path latin = folder.resolve("latin.conf");
    Files.write(latin, new byte[] {'#', (byte) 0xe9, (byte) 0xff});
    Path huge = folder.resolve("huge.conf");
    Files.write(huge, new byte[(1 << 20) + 1]);

    assertThat(Stream.of(folder.resolve("none.conf"), folder, latin, huge).map(this::refusal))
        .containsExactly(
            folder.resolve("none.conf") + ": there is no such file.",
            folder + ": this is a folder, not a configuration file.",
            latin + ": this is no UTF-8 text.",
            huge + ": a configuration file has at most 1 MB.");
  }

  @Test
  void theCanonicalTextReadsBackAsTheSameSettings() {
    Settings settings =
        Settings.of(
            List.of(
                new Assignment("gap.k", "2", "--set"),
                new Assignment("gate.sessions", "ASIA,LONDON", "--set"),
                new Assignment("instrument.assetClass", "STOCK", "--set")));

    assertThat(Settings.of(read(settings.canonical())).canonical()).isEqualTo(settings.canonical());
  }

  private List<Assignment> read(String text) {
    try {
      Files.writeString(file, text);
      return ConfigFile.read(file, Map.of("THE_FEE", "0.002"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private String refusal(String text) {
    try {
      return "not refused: " + Settings.of(read(text)).canonical();
    } catch (Mistake e) {
      return e.sentence();
    }
  }

  private String refusal(Path path) {
    try {
      return "not refused: " + ConfigFile.read(path, Map.of());
    } catch (Mistake e) {
      return e.sentence();
    }
  }
}
