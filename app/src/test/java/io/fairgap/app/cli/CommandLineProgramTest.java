package io.fairgap.app.cli;

import static io.fairgap.app.cli.Outcome.wrong;
import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.app.config.Schema;
import io.fairgap.app.output.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineProgramTest {
  @Test
  void aloneItPrintsHelp() {
    Outcome outcome = Outcome.of();

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out().replaceAll(" +", " "))
        .startsWith("Usage: ./fairgap COMMAND [OPTIONS]")
        .contains(
            "\n config Look at the settings, and change those of a running node.",
            "Try first:",
            "\n ./fairgap backtest ");
    assertThat(Outcome.of("--help")).isEqualTo(outcome);
  }

  @Test
  void theVersionNamesTheProgramTheCoreAndJava() {
    Outcome outcome = Outcome.of("--version");

    assertThat(outcome.out())
        .matches("fairgap [0-9][^\n]*\ncore [0-9][^\n]*\njava 2[5-9][^\n]*\n")
        .contains(Runtime.version().toString());
    assertThat(outcome.exitCode()).isZero();
  }

  @Test
  void aCommandOfCommandsPrintsItsHelp() {
    Outcome outcome = Outcome.of("config");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out().replaceAll(" +", " "))
        .contains("Usage: ./fairgap config", "show Show every setting", "set Change settings");
  }

  @Test
  void configShowSaysWhereEveryValueCameFrom(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("fairgap.conf");
    Files.writeString(file, "\nrr.min = 2.50\n");

    Outcome outcome =
        Outcome.of(
            Map.of("FAIRGAP_GAP_K", "3"),
            "config",
            "show",
            "--sample",
            "--config",
            file.toString(),
            "--set",
            "swing.equal=4");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out().lines().map(line -> line.replaceAll(" {2,}", " | ")))
        .hasSize(Schema.ALL.size() + 1)
        .contains(
            "swing.internal | 5 | default",
            "timeframe.ltf | 1m | profile sample",
            "rr.min | 2.5 | " + file + ":2",
            "gap.k | 3 | FAIRGAP_GAP_K",
            "swing.equal | 4 | --set")
        .last()
        .asString()
        .matches("sha256 [0-9a-f]{64}");
  }

  @Test
  void wrongUsageIsOneSentenceAndExitCodeTwo() {
    assertThat(
            Stream.of("cnfg", "config shwo", "config show --sett=1", "--versoin", "config show now")
                .map(words -> Outcome.of(words.split(" "))))
        .containsExactly(
            wrong("'./fairgap' has no command 'cnfg'; did you mean 'config'?"),
            wrong("'./fairgap config' has no command 'shwo'; did you mean 'show'?"),
            wrong("'./fairgap config show' has no option '--sett'; did you mean '--set'?"),
            wrong("'./fairgap' has no option '--versoin'; did you mean '--version'?"),
            wrong("'./fairgap config show' takes no word such as 'now'."));
    assertThat(Outcome.of("config", "show", "--set"))
        .isEqualTo(
            wrong(
                "Missing required parameter for option '--set' (KEY=VALUE);"
                    + " './fairgap config show --help' shows how it is used."));
  }

  @Test
  void aWrongSettingIsOneSentenceAndExitCodeTwo() {
    assertThat(Outcome.of("config", "show", "--set", "gap.kk=1"))
        .isEqualTo(wrong("--set: there is no setting 'gap.kk'; did you mean 'gap.k'?"));
    assertThat(Outcome.of("config", "show", "--config", "no-such.conf"))
        .isEqualTo(wrong("no-such.conf: there is no such file."));
    assertThat(Outcome.of(Map.of("FAIRGAP_GAP_K", "much"), "config", "show"))
        .isEqualTo(
            wrong("FAIRGAP_GAP_K: gap.k is a number from 0 to 100 (or 'unset'), not 'much'."));
  }

  @Test
  void theStackTraceOfAMistakeIsShownWhenAskedFor() {
    Outcome outcome = Outcome.of("config", "show", "--set", "gap.kk=1", "--stacktrace");

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err().lines().toList())
        .startsWith("--set: there is no setting 'gap.kk'; did you mean 'gap.k'?")
        .anyMatch(line -> line.contains("at io.fairgap.app.config.Settings.of("));
  }

  @Test
  void aFailureIsOneLineAndExitCodeOne() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Problems problems = new Problems(Outcome.stream(err));

    assertThat(problems.report(new IllegalStateException("two\nlines"), false)).isEqualTo(1);
    assertThat(problems.report(new OutOfMemoryError("heap"), false)).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "Fairgap failed: java.lang.IllegalStateException: two lines (--stacktrace shows where)",
            "There is not enough memory; FAIRGAP_JAVA_OPTS=-Xmx4g gives 4 GB.");
  }

  @Test
  void outputThatCannotBeWrittenIsAFailure() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream full =
        new PrintStream(
            new OutputStream() {
              @Override
              public void write(int b) throws IOException {
                throw new IOException("no space left");
              }
            },
            false,
            StandardCharsets.UTF_8);

    int exitCode =
        CommandLineProgram.run(
            new Terminal(full, Outcome.stream(err), Map.of(), false), "--version");

    assertThat(exitCode).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo("The output could not be written.\n");
  }

  @Property(tries = 200)
  void anyWordsEndInHelpOrOneSentence(@ForAll String[] words) {
    Outcome outcome = Outcome.of(words);

    assertThat(outcome.exitCode()).isIn(0, 2);
    assertThat(outcome.err().lines()).hasSize(outcome.exitCode() == 2 ? 1 : 0);
  }
}
