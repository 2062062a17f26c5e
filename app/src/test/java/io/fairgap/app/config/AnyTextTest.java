package io.fairgap.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.app.mistake.Mistake;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/// Whatever a user writes, there are settings or one sentence, never another exception.
class AnyTextTest {
  private static Path file = Path.of("");

  @BeforeContainer
  static void makeFile() throws IOException {
    file = Files.createTempFile("fairgap", ".conf");
  }

  @AfterContainer
  static void removeFile() throws IOException {
    Files.delete(file);
  }

  @Property
  void anyChangeIsTakenOrRefusedInASentence(@ForAll String text) {
    answer(() -> Settings.of(List.of(Assignment.parse(text, "--set"))));
  }

  @Property
  void anyValueOfAnyKeyIsTakenOrRefusedInASentence(
      @ForAll("keys") String key, @ForAll("values") String value) {
    answer(() -> Settings.of(List.of(new Assignment(key, value, "--set"))));
  }

  @Property
  void anyFileIsTakenOrRefusedInASentence(@ForAll("files") String text) throws IOException {
    // A lone surrogate has no bytes of its own; getBytes writes a question mark.
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));

    answer(() -> Settings.of(ConfigFile.read(file, Map.of("A", "1"))));
  }

  @Property(tries = 300)
  void anyBytesAreTakenOrRefusedInASentence(@ForAll byte[] bytes) throws IOException {
    Files.write(file, bytes);

    answer(() -> Settings.of(ConfigFile.read(file, Map.of())));
  }

  @Property(tries = 300)
  void anyVariableIsTakenOrRefusedInASentence(@ForAll String name, @ForAll("values") String value) {
    answer(() -> Settings.of(Environment.assignments(Map.of("FAIRGAP_" + name, value))));
  }

  @Provide
  Arbitrary<String> keys() {
    return Arbitraries.of(Schema.ALL.stream().map(Setting::name).toList());
  }

  @Provide
  Arbitrary<String> values() {
    return Arbitraries.frequencyOf(
        Tuple.of(1, Arbitraries.strings().ofMaxLength(40)), Tuple.of(3, words(" ")));
  }

  /// Pieces that mean something to the parser, in any order.
  @Provide
  Arbitrary<String> files() {
    return words(" ").flatMap(start -> words("\n").map(end -> start + "\n" + end));
  }

  private static Arbitrary<String> words(String between) {
    return Arbitraries.of(
            "{",
            "}",
            "[",
            "]",
            "=",
            ":",
            ",",
            ".",
            "\"",
            "\"\"\"",
            "#",
            "//",
            "\\",
            "${",
            "${?",
            "$",
            "}",
            "+=",
            "gap",
            "gap.k",
            "rr.min",
            "k",
            "1",
            "-1",
            "1e400",
            "1e-400",
            "0.5",
            "5m",
            "1h",
            "null",
            "true",
            "include",
            "include \"a\"",
            "url(",
            "file(",
            ")",
            "unset",
            "${A}",
            "${gap.k}",
            "gap.k = ${gap.k}",
            "(",
            "é",
            "\u0000",
            "\uD800",
            "CLOSE",
            "ATR",
            "include file(\"\")")
        .list()
        .ofMaxSize(8)
        .map(parts -> String.join(between, parts));
  }

  private static void answer(Runnable action) {
    try {
      action.run();
    } catch (Mistake e) {
      assertThat(e.sentence().lines()).hasSize(1);
      assertThat(e.sentence().length()).isBetween(10, 600);
    }
  }
}
