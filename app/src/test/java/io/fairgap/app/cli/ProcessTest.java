package io.fairgap.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.app.Main;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What only a process of its own shows: that exit codes and streams reach the caller.
class ProcessTest {
  @Test
  void theExitCodeOfTheCommandIsThatOfTheProcess() throws Exception {
    Process right = start("--version");
    Process wrong = start("config", "show", "--set", "gap.kk=1");

    assertThat(right.inputReader(StandardCharsets.UTF_8).lines()).hasSize(3);
    assertThat(exitCode(right)).isZero();
    assertThat(wrong.errorReader(StandardCharsets.UTF_8).lines())
        .containsExactly("--set: there is no setting 'gap.kk'; did you mean 'gap.k'?");
    assertThat(exitCode(wrong)).isEqualTo(2);
  }

  @Test
  void aPipeThatIsClosedEndsTheProgramWithOneSentence() throws Exception {
    Process process = start("config", "show");

    process.getInputStream().close();

    assertThat(process.errorReader(StandardCharsets.UTF_8).lines())
        .containsExactly("The output could not be written.");
    assertThat(exitCode(process)).isEqualTo(1);
  }

  private static Process start(String... words) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> program =
        List.of(java, "-cp", System.getProperty("java.class.path"), Main.class.getName());
    ProcessBuilder builder =
        new ProcessBuilder(Stream.concat(program.stream(), Stream.of(words)).toList());
    builder.environment().keySet().removeIf(name -> name.startsWith("FAIRGAP_"));
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    return builder.start();
  }

  private static int exitCode(Process process) throws InterruptedException {
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }
}
