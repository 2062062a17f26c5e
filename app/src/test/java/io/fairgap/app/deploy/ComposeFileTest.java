package io.fairgap.app.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// docker-compose.yml and what it mounts.
class ComposeFileTest {
  private static final Path ROOT = Path.of(System.getProperty("fairgap.root", ".."));
  private static final String SCHEMA = "/compose/compose-spec.json";
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)([^}]*)}");

  /// A variable with a value for when it is not set.
  private static final Pattern DEFAULT = Pattern.compile("\\$\\{[A-Z_]+:-([^}]*)}");

  @Test
  void theComposeFileFitsTheSchema() throws IOException {
    assertThat(schema().validate(compose())).isEmpty();
  }

  @Test
  void theSchemaRefusesWhatItDoesNotKnow() throws IOException {
    JsonNode wrong = YAML.readTree("services: { node: { imaeg: fairgap } }");

    assertThat(schema().validate(wrong))
        .extracting(ValidationMessage::getProperty)
        .containsExactly("imaeg");
  }

  @Test
  void everyPortIsThisMachinesAlone() throws IOException {
    List<String> ports = all("ports");

    assertThat(ports).isNotEmpty().allMatch(port -> port.startsWith("127.0.0.1:"));
  }

  @Test
  void everyVolumeWorksUnderSelinux() throws IOException {
    assertThat(all("volumes")).isNotEmpty().allMatch(volume -> volume.matches(".*[:,][zZ]"));
  }

  @Test
  void everyMountedFileIsThere() throws IOException {
    List<Path> mounted =
        all("volumes").stream()
            .map(volume -> DEFAULT.matcher(volume).replaceAll("$1"))
            .filter(volume -> volume.startsWith("./"))
            .map(volume -> ROOT.resolve(volume.substring(2, volume.indexOf(':'))))
            .toList();

    assertThat(mounted).isNotEmpty().allMatch(Files::exists);
  }

  @Test
  void noServiceIsRootOrCanBecomeIt() throws IOException {
    for (JsonNode service : compose().get("services")) {
      assertThat(texts(service, "cap_drop")).as(service.toString()).containsExactly("ALL");
      assertThat(texts(service, "security_opt")).containsExactly("no-new-privileges:true");
    }

    // The other images name their user themselves.
    assertThat(
            List.of(
                compose().at("/services/db/user").asText(),
                compose().at("/services/redis/user").asText()))
        .isEqualTo(List.of("postgres", "redis"));
    assertThat(lines("Dockerfile")).contains("USER fairgap");
  }

  @Test
  void everyImageIsOfOneVersion() throws IOException {
    List<String> images = new ArrayList<>();
    compose().get("services").forEach(service -> images.add(service.get("image").asText()));
    lines("Dockerfile").stream()
        .filter(line -> line.startsWith("FROM "))
        .forEach(line -> images.add(line.split(" ", -1)[1]));

    assertThat(images)
        .hasSize(7)
        .allMatch(image -> image.matches("[^:]+:v?[0-9]+\\.[0-9]+\\.[0-9]+([-_].*)?"));
  }

  @Test
  void theNodeAnswersToTheNameByWhichPrometheusAsks() throws IOException {
    JsonNode prometheus = YAML.readTree(ROOT.resolve("deploy/prometheus.yml").toFile());
    String asked = prometheus.findValue("targets").get(0).asText();

    assertThat(asked)
        .isEqualTo(
            compose().at("/services/node/environment/FAIRGAP_HTTP_NAMES").asText() + ":8080");
  }

  @Test
  void recordingsOfTheUsersOwnCanBePlayedAndNotChanged() throws IOException {
    assertThat(compose().at("/services/node/command").asText()).endsWith(" ${FAIRGAP_ARGS:-}");
    assertThat(texts(compose().at("/services/node"), "volumes"))
        .contains("${FAIRGAP_RECORDINGS:-./deploy/recordings}:/recordings:ro,z");
  }

  @Test
  void theExampleNamesEveryVariable() throws IOException {
    Set<String> used = new TreeSet<>();
    VARIABLE
        .matcher(Files.readString(ROOT.resolve("docker-compose.yml")))
        .results()
        .forEach(found -> used.add(found.group(1)));

    assertThat(used)
        .allMatch(name ->
            lines(".env.example").stream().anyMatch(line -> line.matches("#?" + name + "=.*")));
  }

  @Test
  void composeGivesUpWithAMessageWithoutAPassword() throws IOException {
    Set<String> passwords = new TreeSet<>();
    Set<String> withoutMessage = new TreeSet<>();
    var variables = VARIABLE.matcher(Files.readString(ROOT.resolve("docker-compose.yml")));
    while (variables.find()) {
      if (variables.group(1).endsWith("PASSWORD")) {
        passwords.add(variables.group(1));
        if (!variables.group(2).startsWith(":?")) {
          withoutMessage.add(variables.group(1));
        }
      }
    }

    assertThat(withoutMessage).isEmpty();
    assertThat(passwords)
        .containsExactly("FAIRGAP_DB_PASSWORD", "GRAFANA_PASSWORD", "REDIS_PASSWORD");
  }

  @Test
  void theExampleNamesEveryPasswordAndGivesNone() throws IOException {
    List<String> lines =
        Files.readAllLines(ROOT.resolve(".env.example")).stream()
            .filter(line -> line.contains("PASSWORD") && !line.startsWith("#"))
            .sorted()
            .toList();

    assertThat(lines)
        .containsExactly("FAIRGAP_DB_PASSWORD=", "GRAFANA_PASSWORD=", "REDIS_PASSWORD=");
  }

  @Test
  void theDashboardAsksForFiguresThatTheNodeHas() throws IOException {
    JsonNode dashboard =
        YAML.readTree(ROOT.resolve("deploy/grafana/dashboards/fairgap.json").toFile());
    String sources = sources(ROOT.resolve("http/src/main/java/io/fairgap/http/metrics"));
    List<String> asked = dashboard.findValuesAsText("expr");

    assertThat(asked)
        .isNotEmpty()
        .allMatch(expression ->
            Pattern.compile("fairgap_[a-z_]+")
                .matcher(expression)
                .results()
                .map(found -> found.group().replaceFirst("(_(total|seconds|bytes|bucket))+$", ""))
                .allMatch(name ->
                    sources.replace('.', '_').replace('-', '_').contains("\"" + name + "\"")));
  }

  private static String sources(Path folder) throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        all.append(Files.readString(file));
      }
    }
    return all.toString();
  }

  /// Without the keys about the schema itself: its parts are named by `id`, as drafts older than
  /// its `$schema` had it, and nothing refers to those names.
  private static JsonSchema schema() throws IOException {
    try (InputStream text = ComposeFileTest.class.getResourceAsStream(SCHEMA)) {
      ObjectNode schema = (ObjectNode) YAML.readTree(text);
      schema.remove("$schema");
      for (JsonNode part : schema.findParents("id")) {
        ((ObjectNode) part).remove("id");
      }
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V201909).getSchema(schema);
    }
  }

  private static JsonNode compose() throws IOException {
    return YAML.readTree(ROOT.resolve("docker-compose.yml").toFile());
  }

  private static List<String> all(String field) throws IOException {
    List<String> found = new ArrayList<>();
    for (JsonNode service : compose().get("services")) {
      found.addAll(texts(service, field));
    }
    return found;
  }

  private static List<String> texts(JsonNode service, String field) {
    List<String> found = new ArrayList<>();
    service.path(field).forEach(value -> found.add(value.asText()));
    return found;
  }

  private static List<String> lines(String file) {
    try {
      return Files.readAllLines(ROOT.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
