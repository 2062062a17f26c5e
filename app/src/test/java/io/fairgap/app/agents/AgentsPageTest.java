package io.fairgap.app.agents;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.fairgap.protocol.monitor.Agent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AgentsPageTest {
  private static final Path ROOT = Path.of(System.getProperty("fairgap.root", ".."));
  private static final Path PAGE = ROOT.resolve("docs/agents.md");
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .importPaths(
              Stream.of("protocol", "actors", "http", "app")
                  .map(module -> ROOT.resolve(module).resolve("target/classes"))
                  .toList());

  /// After a change of a protocol, run this test with `-Dfairgap.write=true` to write the page
  /// anew.
  @Test
  void thePageSaysWhatTheAgentsSayToEachOther() throws IOException {
    String text = AgentsPage.text(CLASSES, new Sources(ROOT));
    if (Boolean.getBoolean("fairgap.write")) {
      Files.writeString(PAGE, text);
    }

    assertThat(PAGE).hasContent(text);
  }

  @Test
  void everyAgentThatIsWatchedHasAProtocol() {
    List<String> names =
        Protocol.all(CLASSES).stream().map(protocol -> plain(protocol.name())).toList();

    assertThat(Agent.values())
        .allSatisfy(
            agent -> assertThat(names).anyMatch(name -> name.endsWith(plain(agent.label()))));
  }

  private static String plain(String name) {
    return name.replace("-", "").toLowerCase(Locale.ROOT);
  }
}
