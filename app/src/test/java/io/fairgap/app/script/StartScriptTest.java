package io.fairgap.app.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The start script in a checkout of its own, with a `mvnw` that only writes down that it was
/// called and a `java` that prints its arguments.
@DisabledOnOs(OS.WINDOWS)
class StartScriptTest {
  private static final Path SCRIPT = Path.of(System.getProperty("fairgap.root", ".."), "fairgap");
  private static final String FIRST_BUILD =
      "Building Fairgap for the first time; fetching what it needs may take some minutes.\n";

  @TempDir private Path folder = Path.of("");
  private Path root = folder;
  private Path source = folder;
  private Path jdk = folder;

  /// What a call of the script said and how it ended.
  private record Outcome(int exitCode, String out, String err) {}

  @BeforeEach
  void makeCheckout() throws IOException {
    root = Files.createDirectories(folder.resolve("my checkout"));
    source = root.resolve("app/src/main/Main.java");
    Files.createDirectories(source.getParent());
    Files.writeString(source, "class Main {}");
    Files.writeString(root.resolve("pom.xml"), "<project/>");
    Files.writeString(root.resolve("app/pom.xml"), "<project/>");
    Files.copy(SCRIPT, root.resolve("fairgap"), StandardCopyOption.COPY_ATTRIBUTES);
    script(
        root.resolve("mvnw"),
        """
        echo built >>builds
        for module in app benchmarks; do
          case "$*" in *"-pl $module "*) ;; *) continue ;; esac
          mkdir -p $module/target/lib
          : >$module/target/fairgap-$module-1.jar
          : >$module/target/lib/a.jar
          : >$module/target/lib/b.jar
        done
        """);
    jdk = jdk("jdk 25", "25.0.1");
  }

  @Test
  void theFirstCallBuildsAndRuns() throws Exception {
    Outcome outcome = fairgap("config", "show", "two words");

    assertThat(outcome.err()).isEqualTo(FIRST_BUILD);
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out().lines())
        .contains("-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED")
        .endsWith(
            "-cp",
            "%1$s/fairgap-app-1.jar:%1$s/lib/a.jar:%1$s/lib/b.jar".formatted(real("app/target")),
            "io.fairgap.app.Main",
            "config",
            "show",
            "two words");
  }

  @Test
  void nothingIsBuiltWhileNothingChanges() throws Exception {
    fairgap();

    assertThat(fairgap().err()).isEmpty();
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void aChangedSourceIsBuilt() throws Exception {
    fairgap();
    later(source);

    assertThat(fairgap().err())
        .isEqualTo("Building Fairgap, as a source has changed; this takes some seconds.\n");
    assertThat(builds()).isEqualTo(2);
  }

  @Test
  void aSourceThatCameOrWentIsBuilt() throws Exception {
    fairgap();
    Files.delete(source);
    later(root.resolve("app/src/main"));

    fairgap();

    assertThat(builds()).isEqualTo(2);
  }

  @Test
  void theCacheIsMadeOnceAndUsed() throws Exception {
    fairgap();
    Outcome second = fairgap();

    assertThat(second.out()).containsPattern("-XX:AOTCache=.*/fairgap-[0-9-]+\\.aot\n");
    assertThat(Files.readString(root.resolve("trained"))).isEqualTo("trained\n");
    assertThat(fairgap(Map.of("FAIRGAP_NO_AOT", "1")).out()).doesNotContain("AOTCache");
  }

  @Test
  void theCacheIsMadeAnewForANewerJar() throws Exception {
    fairgap();
    later(root.resolve("app/target/lib/a.jar"));

    fairgap();

    assertThat(Files.readString(root.resolve("trained"))).isEqualTo("trained\ntrained\n");
  }

  @Test
  void aCacheThatCannotBeMadeStopsNothing() throws Exception {
    script(jdk.resolve("bin/java"), "case \"$*\" in *AOTCacheOutput*) exit 3 ;; esac; echo runs");

    assertThat(fairgap()).isEqualTo(new Outcome(0, "runs\n", FIRST_BUILD));
    assertThat(fairgap()).isEqualTo(new Outcome(0, "runs\n", ""));
  }

  @Test
  void furtherOptionsOfTheJvmArePassedOn() throws Exception {
    assertThat(fairgap(Map.of("FAIRGAP_JAVA_OPTS", "-Xmx256m -XX:+UseG1GC")).out().lines())
        .contains("-Xmx256m", "-XX:+UseG1GC")
        .doesNotContain("-XX:+UseSerialGC");
  }

  @Test
  void benchBuildsAndRunsTheBenchmarksInsteadOfTheProgram() throws Exception {
    Outcome outcome = fairgap("bench", "--json");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out().lines())
        .endsWith(
            "-cp",
            "%1$s/fairgap-benchmarks-1.jar:%1$s/lib/a.jar:%1$s/lib/b.jar"
                .formatted(real("benchmarks/target")),
            "io.fairgap.benchmarks.command.Bench",
            "--json");
    assertThat(root.resolve("app/target/fairgap.built")).doesNotExist();
  }

  @Test
  void anInstrumentedNodeGetsTheAgentAndNoCache() throws Exception {
    Outcome outcome = fairgap("run", "--speed", "max", "--instrument");

    String target = real("app/target").toString();
    assertThat(outcome.out().lines())
        .noneMatch(word -> word.startsWith("-XX:AOT"))
        .endsWith(
            "-javaagent:" + target + "/instrument/kanela-agent.jar",
            "-Dkanela.agent.libs.net.bytebuddy.experimental=true",
            "-Dfairgap.instrumented=true",
            "-cp",
            "%1$s/fairgap-app-1.jar:%1$s/lib/a.jar:%1$s/lib/b.jar:%1$s/instrument/kamon-bundle_2.13.jar"
                .formatted(target),
            "io.fairgap.app.Main",
            "run",
            "--speed",
            "max",
            "--instrument");
  }

  @Test
  void theAgentIsAbsentOtherwise() throws Exception {
    assertThat(fairgap("run").out()).doesNotContain("agent", "instrument");
    assertThat(fairgap("status", "--instrument").out()).doesNotContain("-javaagent");
    assertThat(fairgap("run", "--instrument", "--help").out()).doesNotContain("-javaagent");
  }

  @Test
  void theHelpOfBenchComesFromTheProgram() throws Exception {
    assertThat(fairgap("bench", "--help").out().lines())
        .endsWith("io.fairgap.app.Main", "bench", "--help");
  }

  @Test
  void itRunsThroughALinkFromAnotherFolder() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("my checkout/fairgap"));

    Outcome outcome = call(Path.of("/"), Map.of(), link.toString());

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).contains(real("app/target") + "/fairgap-app-1.jar:");
  }

  @Test
  void twoAtATimeBuildOnce() throws Exception {
    Process one = start(root, Map.of(), "./fairgap");
    Process other = start(root, Map.of(), "./fairgap");

    assertThat(List.of(finish(one).exitCode(), finish(other).exitCode())).containsExactly(0, 0);
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void theLockOfAProcessThatIsGoneIsTakenOver() throws Exception {
    Files.createDirectories(root.resolve("app/target"));
    Files.createSymbolicLink(root.resolve("app/target/fairgap.lock"), Path.of("999999999"));

    assertThat(fairgap().exitCode()).isZero();
    assertThat(root.resolve("app/target/fairgap.lock")).doesNotExist();
  }

  @Test
  void aBuildThatFailsShowsTheEndOfItsLogAndIsTriedAgain() throws Exception {
    String works = Files.readString(root.resolve("mvnw"));
    script(root.resolve("mvnw"), "echo 'Main.java:1: no such thing'; exit 1");

    assertThat(fairgap())
        .isEqualTo(
            new Outcome(
                1,
                "",
                FIRST_BUILD
                    + "Main.java:1: no such thing\n"
                    + "The build failed; the whole log is in %s/fairgap-build.log.\n"
                        .formatted(real("app/target"))));
    Files.writeString(root.resolve("mvnw"), works);
    assertThat(fairgap().exitCode()).isZero();
  }

  @Test
  void anOldJdkIsPassedOverForANewerOne() throws Exception {
    Path old = jdk("jdk 17", "17.0.9");
    Path home = folder.resolve("home/.jdks/newer");
    Files.createDirectories(home.getParent());
    Files.move(jdk, home);

    Outcome outcome =
        fairgap(Map.of("JAVA_HOME", old.toString(), "HOME", folder.resolve("home").toString()));

    assertThat(outcome.exitCode()).isZero();
  }

  private Outcome fairgap(String... words) throws Exception {
    return call(root, Map.of(), concat("./fairgap", words));
  }

  private Outcome fairgap(Map<String, String> environment) throws Exception {
    return call(root, environment, "./fairgap");
  }

  private Outcome call(Path from, Map<String, String> environment, String... command)
      throws Exception {
    return finish(start(from, environment, command));
  }

  private Process start(Path from, Map<String, String> environment, String... command)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(from.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", "/usr/bin:/bin");
    builder.environment().put("JAVA_HOME", jdk.toString());
    builder.environment().putAll(environment);
    return builder.start();
  }

  private static Outcome finish(Process process) throws Exception {
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    return new Outcome(process.exitValue(), out, err);
  }

  private Path jdk(String name, String version) throws IOException {
    Path home = folder.resolve(name);
    Files.createDirectories(home.resolve("bin"));
    Files.writeString(home.resolve("release"), "A=\"b\"\nJAVA_VERSION=\"" + version + "\"\n");
    script(home.resolve("bin/javac"), "exit 1");
    script(
        home.resolve("bin/java"),
        """
        for word in "$@"; do
          case $word in
            -XX:AOTCacheOutput=*) echo cache >"${word#*=}"; echo trained >>trained ;;
          esac
          echo "$word"
        done
        """);
    return home;
  }

  private static void script(Path file, String text) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static void later(Path file) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().plus(Duration.ofSeconds(2))));
  }

  private long builds() throws IOException {
    return Files.readAllLines(root.resolve("builds")).size();
  }

  private Path real(String path) throws IOException {
    return root.toRealPath().resolve(path);
  }

  private static String[] concat(String first, String... rest) {
    String[] all = new String[rest.length + 1];
    all[0] = first;
    System.arraycopy(rest, 0, all, 1, rest.length);
    return all;
  }
}
