package io.fairgap.backtest.report;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A headless Chromium with one page, driven over the DevTools protocol.
final class Chromium implements AutoCloseable {
  private static final Pattern LISTENING = Pattern.compile("DevTools listening on ws://([^/]+)/.*");
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  private final Process process;
  private final HttpClient client = HttpClient.newHttpClient();
  private final WebSocket socket;
  private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
  private final List<String> complaints = new ArrayList<>();
  private int calls;

  private Chromium(Process process, String address) throws Exception {
    this.process = process;
    HttpRequest newPage =
        HttpRequest.newBuilder(URI.create("http://" + address + "/json/new?about:blank"))
            .PUT(HttpRequest.BodyPublishers.noBody())
            .build();
    String page = client.send(newPage, HttpResponse.BodyHandlers.ofString()).body();
    String place =
        (String) Objects.requireNonNull(Json.at(Json.read(page), "webSocketDebuggerUrl"));
    socket = client.newWebSocketBuilder().buildAsync(URI.create(place), new Receiver()).join();
    call("Page.enable", "{}");
    call("Log.enable", "{}");
    call("Runtime.enable", "{}");
  }

  /// The browser that `CHROME` names, or the first known one on the PATH.
  static Optional<Path> find() {
    String named = System.getenv("CHROME");
    if (named != null) {
      return Optional.of(Path.of(named)).filter(Files::isExecutable);
    }
    return Stream.of(
            Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator, -1))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /// @param profile an empty folder
  static Chromium start(Path program, Path profile) throws Exception {
    Process process =
        new ProcessBuilder(
                program.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--remote-debugging-port=0",
                "--window-size=1280,1600",
                "--user-data-dir=" + profile)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      return new Chromium(process, address(process));
    } catch (Exception e) {
      process.destroyForcibly();
      throw e;
    }
  }

  private static String address(Process process) throws IOException {
    BufferedReader errors = new BufferedReader(process.errorReader(StandardCharsets.UTF_8));
    for (String line; (line = errors.readLine()) != null; ) {
      Matcher found = LISTENING.matcher(line);
      if (found.matches()) {
        return found.group(1);
      }
    }
    throw new IOException("the browser ended before it listened");
  }

  /// Loads a page to its end.
  void open(Path page) throws Exception {
    call("Page.navigate", "{\"url\":\"" + page.toUri() + "\"}");
    while (!"Page.loadEventFired".equals(Json.at(receive(), "method"))) {
      // Other events come before it.
    }
  }

  /// The value of an expression in the page.
  @Nullable Object evaluate(String expression) throws Exception {
    String quoted = expression.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ");
    Object reply =
        call(
            "Runtime.evaluate",
            "{\"expression\":\"%s\",\"returnByValue\":true,\"awaitPromise\":true}"
                .formatted(quoted));
    return Json.at(reply, "result", "result", "value");
  }

  /// What the page logged as an error or did not catch.
  List<String> complaints() {
    return complaints;
  }

  private Object call(String method, String parameters) throws Exception {
    int id = ++calls;
    socket
        .sendText(
            "{\"id\":%d,\"method\":\"%s\",\"params\":%s}".formatted(id, method, parameters), true)
        .join();
    Object message = receive();
    while (!Objects.equals(Json.at(message, "id"), (double) id)) {
      message = receive();
    }
    return message;
  }

  private Object receive() throws Exception {
    String text = messages.poll(60, TimeUnit.SECONDS);
    Object message = Json.read(Objects.requireNonNull(text, "the browser is silent"));
    Object method = Json.at(message, "method");
    if ("Log.entryAdded".equals(method) || "Runtime.exceptionThrown".equals(method)) {
      complaints.add(text);
    }
    return Objects.requireNonNull(message);
  }

  @Override
  public void close() {
    socket.abort();
    client.close();
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().onExit().join();
  }

  /// Puts the parts of a message together.
  private final class Receiver implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        messages.add(text.toString());
        text.setLength(0);
      }
      from.request(1);
      return null;
    }
  }
}
