package io.fairgap.app.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import io.fairgap.app.mistake.Mistake;
import io.fairgap.http.control.Token;
import io.fairgap.persistence.server.PrivateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;

/// The key by which the nodes of a cluster know each other. Pekko listens for other nodes on this
/// machine, and whoever reaches an agent could tell it anything; with mutual TLS only who can read
/// the node's folder reaches one. It is made once for a folder, by the JDK's own keytool.
final class NodeKey {
  private static final String PASSWORD = "FAIRGAP_KEY_PASSWORD";
  private static final String HUNDRED_YEARS = "36500";

  private final Path folder;

  private NodeKey(Path folder) {
    this.folder = folder;
  }

  /// How an actor system of this folder talks to others; makes the key when there is none.
  ///
  /// @throws Mistake when it can be neither read nor made
  static Config config(Home home) {
    return new NodeKey(home.folder()).config();
  }

  private Path store() {
    return folder.resolve("node.p12");
  }

  private Path password() {
    return folder.resolve("node.p12.password");
  }

  private Config config() {
    try {
      if (!Files.exists(store())) {
        make();
      }
      String word = Files.readString(password()).strip();
      // Pekko would fail later, and in its own words.
      KeyStore.getInstance(store().toFile(), word.toCharArray());
      String store = store().toString();
      return ConfigFactory.parseMap(
              Map.of(
                  "key-store", store,
                  "key-store-password", word,
                  "key-password", word,
                  "trust-store", store,
                  "trust-store-password", word,
                  "protocol", "TLSv1.3",
                  "require-mutual-authentication", true,
                  "hostname-verification", true))
          .atPath("pekko.remote.artery.ssl.config-ssl-engine")
          .withFallback(ConfigFactory.parseString("pekko.remote.artery.transport = tls-tcp"));
    } catch (IOException | GeneralSecurityException e) {
      throw new Mistake(
          "The node's key %s can neither be read nor made (%s); remove it to have a new one made."
              .formatted(store(), e.getMessage()),
          e);
    }
  }

  /// The password is there first: a key without one would be of no use after a kill in between.
  private void make() throws IOException {
    String word = Token.random().secret();
    PrivateFile.write(password(), word + "\n");
    // Nobody else may enter a temporary folder.
    Path own = Files.createTempDirectory(folder, "key");
    try {
      Path fresh = own.resolve("node.p12");
      run(keytool(fresh), word);
      Files.move(fresh, store(), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Folders.delete(own);
    }
  }

  private static List<String> keytool(Path store) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
        "-genkeypair",
        "-alias",
        "node",
        "-keyalg",
        "EC",
        "-groupname",
        "secp256r1",
        "-dname",
        "CN=fairgap",
        "-ext",
        "san=ip:127.0.0.1",
        "-validity",
        HUNDRED_YEARS,
        "-storetype",
        "PKCS12",
        "-storepass:env",
        PASSWORD,
        "-keystore",
        store.toString());
  }

  private static void run(List<String> command, String word) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put(PASSWORD, word);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IOException("keytool said: " + said.strip());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("broken off while keytool made it", e);
    }
  }
}
