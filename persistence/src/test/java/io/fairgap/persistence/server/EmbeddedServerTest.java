package io.fairgap.persistence.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fairgap.persistence.connection.ConnectionSettings;
import io.fairgap.persistence.connection.DatabaseFault;
import io.fairgap.persistence.fixture.TestServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTest {
  @TempDir private Path temporary;

  @Test
  void aServerLeftByAKilledNodeIsTakenOverWithAllThatWasCommitted() throws Exception {
    Process node = ServerNode.start(folder());
    ConnectionSettings before = RunningServer.of(folder());
    try (Connection connection = TestServer.connect(before);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE fill (id INTEGER)");
      statement.execute("INSERT INTO fill SELECT generate_series(1, 100)");
      connection.setAutoCommit(false);
      statement.execute("INSERT INTO fill VALUES (101)");
      node.destroyForcibly().waitFor();
      ProcessHandle leftOver = Postmaster.running(new ServerFolder(folder())).orElseThrow();

      try (EmbeddedServer server = EmbeddedServer.start(folder())) {
        assertThat(Postmaster.running(new ServerFolder(folder())).orElseThrow())
            .isNotEqualTo(leftOver);
        assertThat(numbers(server.settings(), "SELECT id FROM fill ORDER BY id"))
            .isEqualTo(IntStream.rangeClosed(1, 100).boxed().toList());
        assertThat(server.settings().password()).isEqualTo(before.password());
      }
    }
  }

  @Test
  void aFolderServesOneNodeWhichOthersCanFind() throws Exception {
    try (EmbeddedServer server = EmbeddedServer.start(folder())) {
      assertThatThrownBy(() -> EmbeddedServer.start(folder()))
          .isInstanceOf(DatabaseFault.class)
          .hasMessage(
              "Another Fairgap (process "
                  + ProcessHandle.current().pid()
                  + ") uses the data folder "
                  + folder()
                  + "; stop it, or name another folder with FAIRGAP_HOME.");
      assertThat(RunningServer.of(folder())).isEqualTo(server.settings());
      assertThat(rights("", "password", "connection", "data"))
          .isEqualTo(List.of("rwx------", "rw-------", "rw-------", "rwx------"));
      askForThePassword(server.settings());
      keepOnLoopback(server.settings());
    }

    assertThatThrownBy(() -> RunningServer.of(folder()))
        .isInstanceOf(DatabaseFault.class)
        .hasMessage("No Fairgap runs on " + folder() + "; start one with ./fairgap run.");
    assertThat(Postmaster.running(new ServerFolder(folder()))).isEmpty();
    takenPortsAreSaid();
    reusedProcessIdsDoNotHinder();
  }

  @Test
  void aServerThatIsKilledUnderItsNodeIsStartedAgain() throws Exception {
    try (EmbeddedServer server = EmbeddedServer.start(folder())) {
      ProcessHandle first = Postmaster.running(new ServerFolder(folder())).orElseThrow();

      first.destroyForcibly();
      first.onExit().get(10, TimeUnit.SECONDS);
      awaitServer();

      assertThat(numbers(server.settings(), "SELECT 1")).isEqualTo(List.of(1));
      assertThat(server.trouble()).isEmpty();
    }
  }

  /// The log begins anew with every start and ends its start-up with this line.
  private void awaitServer() throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    Path log = new ServerFolder(folder()).log();
    while (Postmaster.running(new ServerFolder(folder())).isEmpty()
        || !Files.readString(log).contains("ready to accept connections")) {
      assertThat(System.nanoTime()).as("the server comes back").isLessThan(end);
      Thread.sleep(50);
    }
  }

  private void askForThePassword(ConnectionSettings settings) {
    for (String wrong : List.of("", "postgres", "fairgap")) {
      assertThatThrownBy(
              () -> TestServer.connect(new ConnectionSettings(settings.url(), "fairgap", wrong)))
          .isInstanceOf(SQLException.class);
    }
  }

  private void keepOnLoopback(ConnectionSettings settings) throws SQLException {
    List<String> shown = new ArrayList<>();
    for (String name : List.of("listen_addresses", "unix_socket_directories", "fsync")) {
      shown.addAll(texts(settings, "SHOW " + name));
    }
    shown.addAll(
        texts(settings, "SELECT DISTINCT auth_method || ' ' || type FROM pg_hba_file_rules"));

    assertThat(shown).isEqualTo(List.of("127.0.0.1", "", "on", "scram-sha-256 host"));
  }

  private void takenPortsAreSaid() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();

      assertThatThrownBy(() -> EmbeddedServer.start(folder(), port))
          .isInstanceOf(DatabaseFault.class)
          .hasMessage(
              "Port " + port + " is taken by another program; stop it or choose another port.");
    }
  }

  /// As after a restart of the machine: the number in the file now belongs to this JVM.
  private void reusedProcessIdsDoNotHinder() throws Exception {
    Files.writeString(
        folder().resolve("data/postmaster.pid"), ProcessHandle.current().pid() + "\n");

    try (EmbeddedServer server = EmbeddedServer.start(folder())) {
      assertThat(numbers(server.settings(), "SELECT 1")).isEqualTo(List.of(1));
    }
  }

  private List<String> rights(String... names) throws IOException {
    List<String> rights = new ArrayList<>();
    for (String name : names) {
      rights.add(
          PosixFilePermissions.toString(Files.getPosixFilePermissions(folder().resolve(name))));
    }
    return rights;
  }

  private static List<Integer> numbers(ConnectionSettings settings, String query)
      throws SQLException {
    return texts(settings, query).stream().map(Integer::valueOf).toList();
  }

  private static List<String> texts(ConnectionSettings settings, String query) throws SQLException {
    try (Connection connection = TestServer.connect(settings);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> texts = new ArrayList<>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    }
  }

  private Path folder() {
    return temporary.resolve("postgres");
  }
}
