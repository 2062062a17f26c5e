package io.fairgap.app.live;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigValueFactory;
import io.fairgap.app.mistake.Mistake;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// Talks to the node of a folder, which has to run on this machine.
public final class NodeClient {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Home home;

  public NodeClient(Home home) {
    this.home = home;
  }

  /// Tells the node something.
  ///
  /// @param control the last part of the path
  /// @return what the node says that it did
  /// @throws Mistake when no node runs, or it refuses
  public String tell(String control, Map<String, String> fields) {
    requireNode();
    HttpRequest request =
        HttpRequest.newBuilder(at("/control/" + control))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + read("the token of a node", home.controlToken()))
            .header("Content-Type", "application/json")
            .POST(
                BodyPublishers.ofString(
                    ConfigValueFactory.fromMap(fields).render(ConfigRenderOptions.concise())))
            .build();
    HttpResponse<String> answer = send(request);
    Config body = json(answer.body());
    if (answer.statusCode() == 200 && body.hasPath("done")) {
      return body.getString("done");
    }
    throw new Mistake(sentence(answer.statusCode(), body));
  }

  /// Another node may listen where this one did before it ended.
  private void requireNode() {
    if (!home.isInUse()) {
      throw new Mistake("No node runs in %s; ./fairgap run starts one.".formatted(home.folder()));
    }
    if (status(home.name()).isEmpty()) {
      throw new Mistake(
          "The node of %s does not answer; try again in a moment.".formatted(home.folder()));
    }
  }

  private static String sentence(int status, Config body) {
    for (String key : new String[] {"refused", "error"}) {
      if (body.hasPath(key)) {
        return body.getString(key);
      }
    }
    return "The node answered with status " + status + ".";
  }

  /// What a node says of itself; empty when it is not the one that answers there.
  ///
  /// @param identity what it calls itself
  public Optional<Config> status(String identity) {
    if (!Files.exists(home.address())) {
      return Optional.empty();
    }
    try {
      HttpRequest request = HttpRequest.newBuilder(at("/health/status")).timeout(PATIENCE).build();
      Config said = json(send(request).body());
      return Optional.of(said)
          .filter(it -> it.hasPath("identity") && it.getString("identity").equals(identity));
    } catch (Mistake _) {
      // Nobody answers, or somebody else does.
      return Optional.empty();
    }
  }

  private static Config json(String text) {
    try {
      return ConfigFactory.parseString(text);
    } catch (ConfigException e) {
      throw new Mistake("What answers at the node's address is no node.", e);
    }
  }

  private HttpResponse<String> send(HttpRequest request) {
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new Mistake(
          "No node of %s answers; ./fairgap run starts one.".formatted(home.folder()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Mistake("Broken off before the node answered.", e);
    }
  }

  private URI at(String path) {
    return URI.create(read("the address of a node", home.address()) + path);
  }

  private String read(String what, Path file) {
    if (!Files.exists(file)) {
      throw new Mistake("No node runs in %s; ./fairgap run starts one.".formatted(home.folder()));
    }
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new Mistake("%s cannot be read from %s.".formatted(what, file), e);
    }
  }
}
