package io.fairgap.actors.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.trading.alerts.PerformanceEvent;
import io.fairgap.trading.live.AccountEvent;
import io.fairgap.trading.live.AnalystEvent;
import io.fairgap.trading.live.ConfigurationEvent;
import io.fairgap.trading.live.OrderEvent;
import io.fairgap.trading.live.RiskEvent;
import io.fairgap.trading.live.SymbolEvent;
import io.fairgap.trading.notes.NoteEvent;
import io.fairgap.trading.screening.ResearchEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every event as it was once written. A file here stands for bytes in somebody's journal: it is
/// never changed, a new shape gets a new file. `-Dfairgap.write=true` writes those that are
/// missing.
class GoldenEventTest {
  private static final Path FOLDER =
      Path.of(
          System.getProperty("fairgap.root", ".."), "actors", "src", "test", "resources", "golden");

  /// Not compressed: how a text is compressed is the machine's business.
  private static final Bytes PLAIN =
      Bytes.with("pekko.serialization.jackson.fairgap-cbor.compression.algorithm = off");

  private static final int BYTES_A_LINE = 48;

  static List<Object> samples() {
    return Samples.ofEvents();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void anEventWrittenOnceIsReadForEver(Object event) throws IOException {
    byte[] written = golden(event);

    Object read = Bytes.OF_TODAY.read(written, Bytes.OF_TODAY.manifest(event));

    assertThat(read).isEqualTo(event);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void todaysWriterWritesTheSameBytes(Object event) throws IOException {
    byte[] written = golden(event);

    byte[] today = PLAIN.write(event);

    assertThat(HexFormat.of().formatHex(today)).isEqualTo(HexFormat.of().formatHex(written));
  }

  @Test
  void everyEventHasASample() {
    List<String> sampled =
        samples().stream().map(event -> name(event.getClass())).sorted().toList();

    assertThat(sampled).isEqualTo(events().map(GoldenEventTest::name).sorted().toList());
  }

  @Test
  void theNamesUnderWhichEventsAreRecordedStay() {
    assertThat(samples().stream().map(Bytes.OF_TODAY::manifest))
        .containsExactly(
            "symbol-event",
            "analyst-event",
            "analyst-event",
            "analyst-event",
            "analyst-event",
            "account-event",
            "account-event",
            "configuration-event",
            "configuration-event",
            "risk-event",
            "risk-event",
            "risk-event",
            "risk-event",
            "order-event",
            "order-event",
            "order-event",
            "order-event",
            "order-event",
            "note-event",
            "note-event",
            "note-event",
            "performance-event",
            "performance-event",
            "performance-event",
            "performance-event",
            "research-event");
  }

  private static Stream<Class<?>> events() {
    return Stream.of(
            SymbolEvent.class,
            AccountEvent.class,
            OrderEvent.class,
            ConfigurationEvent.class,
            RiskEvent.class,
            ResearchEvent.class,
            NoteEvent.class,
            PerformanceEvent.class,
            AnalystEvent.class)
        .flatMap(root -> Stream.of(root.getPermittedSubclasses()));
  }

  /// Where two agents call what they record alike, the later one's name says whose it is.
  private static String name(Class<?> event) {
    String name = event.getSimpleName();
    boolean isTaken =
        events()
            .takeWhile(each -> each != event)
            .anyMatch(each -> each.getSimpleName().equals(name));
    return isTaken ? event.getNestHost().getSimpleName() + "." + name : name;
  }

  private static byte[] golden(Object event) throws IOException {
    Path file = FOLDER.resolve(name(event.getClass()) + ".cbor.hex");
    if (Boolean.getBoolean("fairgap.write") && Files.notExists(file)) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, lines(HexFormat.of().formatHex(PLAIN.write(event))));
    }
    return HexFormat.of().parseHex(Files.readString(file).replace("\n", ""));
  }

  private static String lines(String hex) {
    return hex.replaceAll("(.{" + 2 * BYTES_A_LINE + "})", "$1\n")
        .lines()
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
