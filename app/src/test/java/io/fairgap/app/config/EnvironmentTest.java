package io.fairgap.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fairgap.app.mistake.Mistake;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvironmentTest {
  @Test
  void itsVariablesSetKeys() {
    assertThat(
            Environment.assignments(
                Map.of(
                    "FAIRGAP_GAP_SESSION_GAPS",
                    "DROP",
                    "FAIRGAP_COSTS_FEE",
                    " 0.002 ",
                    "PATH",
                    "/bin")))
        .containsExactly(
            new Assignment("costs.fee", "0.002", "FAIRGAP_COSTS_FEE"),
            new Assignment("gap.sessionGaps", "DROP", "FAIRGAP_GAP_SESSION_GAPS"));
  }

  @Test
  void anEmptyVariableCountsAsNotSet() {
    assertThat(Environment.assignments(Map.of("FAIRGAP_GAP_K", "", "FAIRGAP_NEVER_HEARD", "")))
        .isEmpty();
  }

  @Test
  void theStartScriptsOwnVariablesAreNoSettings() {
    assertThat(
            Environment.assignments(
                Map.of(
                    "FAIRGAP_HOME",
                    "/x",
                    "FAIRGAP_REDIS_PASSWORD",
                    "secret",
                    "FAIRGAP_DATABASE",
                    "x",
                    "FAIRGAP_NO_AOT",
                    "1",
                    "FAIRGAP_JAVA_OPTS",
                    "-Xmx1g")))
        .isEmpty();
  }

  @Test
  void aVariableThatSetsNothingIsAMistake() {
    assertThatThrownBy(() -> Environment.assignments(Map.of("FAIRGAP_GAP_KK", "1")))
        .isInstanceOf(Mistake.class)
        .hasMessage(
            "'FAIRGAP_GAP_KK' in the environment sets nothing; did you mean 'FAIRGAP_GAP_K'?");
  }
}
