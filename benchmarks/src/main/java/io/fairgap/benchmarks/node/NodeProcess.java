package io.fairgap.benchmarks.node;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A node that `./fairgap run` started; closing it stops it in order.
final class NodeProcess implements AutoCloseable {
  /// What the JVM of every measured node may use for objects.
  static final String HEAP = "768m";

  private static final String TRADES = "Fairgap trades on paper";
  private static final String ENDED = "The recording has ended";

  /// The last line of a histogram of classes: objects and bytes.
  private static final Pattern ALIVE = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)$");

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final long STOP_SECONDS = 60;
  private static final long LOOK_MILLIS = 10;
  private static final long BETWEEN_SCRAPES_MILLIS = 500;

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final Process process;
  private final BufferedReader output;
  private final Path home;
  private final long started = System.nanoTime();
  private final StringBuilder said = new StringBuilder();

  private NodeProcess(Process process, Path home) {
    this.process = process;
    this.home = home;
    output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /// Starts a node on its folder.
  ///
  /// @param script the start script
  /// @param home its folder, which may hold a record
  /// @param speed of the playback, such as `max`
  /// @param files of candles, one per symbol
  /// @param options of the command line beside these
  static NodeProcess start(
      Path script, Path home, String speed, List<Path> files, String... options) {
    List<String> words =
        new ArrayList<>(
            List.of(script.toString(), "run", "--home", home.toString(), "--port", "0"));
    words.addAll(List.of(options));
    words.addAll(List.of("--speed", speed, "--data"));
    files.forEach(file -> words.add(file.toString()));
    ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
    builder.environment().put("FAIRGAP_JAVA_OPTS", "-Xmx" + HEAP);
    try {
      Files.deleteIfExists(home.resolve("address"));
      return new NodeProcess(builder.start(), home);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Waits until candles flow.
  ///
  /// @return seconds since the start
  double awaitTrading() {
    return await(TRADES);
  }

  /// Waits until every round of the recording is decided.
  ///
  /// @return seconds since the start
  double awaitEnd() {
    return await(ENDED);
  }

  private double await(String beginning) {
    try {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        said.append(line).append('\n');
        if (line.startsWith(beginning)) {
          return seconds();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new IllegalStateException("the measured node is gone; it said:\n" + said);
  }

  /// Waits until it says that it is ready to whoever probes it.
  ///
  /// @return seconds since the start
  double awaitReady() throws InterruptedException {
    while (!isReady()) {
      if (!process.isAlive()) {
        throw new IllegalStateException("the measured node did not start");
      }
      TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
    }
    return seconds();
  }

  private boolean isReady() throws InterruptedException {
    try {
      return Files.exists(home.resolve("address")) && get("/health/ready").status() == 200;
    } catch (UncheckedIOException _) {
      // Nothing listens yet, or the address is half written.
      return false;
    }
  }

  private double seconds() {
    return (System.nanoTime() - started) / 1e9;
  }

  /// What Prometheus would read.
  Scrape scrape() throws InterruptedException {
    return Scrape.of(get("/metrics").body());
  }

  /// Waits until so many more candles are handed to the trackers.
  void passCandles(long candles) throws InterruptedException {
    awaitCandles(candles + candles());
  }

  /// Waits until so many candles in all are handed to the trackers.
  void awaitCandles(long candles) throws InterruptedException {
    while (candles() < candles) {
      if (!process.isAlive()) {
        throw new IllegalStateException("the measured node is gone");
      }
      TimeUnit.MILLISECONDS.sleep(BETWEEN_SCRAPES_MILLIS);
    }
  }

  private long candles() throws InterruptedException {
    return (long) scrape().value("fairgap_candles_handed_on_total");
  }

  private record Answer(int status, String body) {}

  private Answer get(String path) throws InterruptedException {
    try {
      URI place = URI.create(Files.readString(home.resolve("address")).strip() + path);
      var answer =
          client.send(
              HttpRequest.newBuilder(place).timeout(PATIENCE).build(), BodyHandlers.ofString());
      return new Answer(answer.statusCode(), answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Megabytes of memory that its JVM holds now, PostgreSQL apart; the script has become the JVM.
  double megabytes() {
    try {
      return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Megabytes of its objects that are alive: the JVM counts them after it has collected the rest.
  double liveMegabytes() throws InterruptedException {
    try {
      Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
      Process counting =
          new ProcessBuilder(jcmd.toString(), Long.toString(process.pid()), "GC.class_histogram")
              .redirectErrorStream(true)
              .start();
      String said = new String(counting.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      Matcher total = ALIVE.matcher(said);
      if (counting.waitFor() != 0 || !total.find()) {
        throw new IllegalStateException("the measured node's objects cannot be counted: " + said);
      }
      return Long.parseLong(total.group(1)) / (1024.0 * 1024);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The folder of its database.
  Path postgres() {
    return home.resolve("postgres");
  }

  @Override
  public void close() {
    client.close();
    process.destroy();
    try {
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  /// Takes a folder away.
  static void delete(Path folder) throws IOException {
    try (var all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
