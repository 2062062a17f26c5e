package io.fairgap.app.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.typesafe.config.ConfigFactory;
import io.fairgap.app.mistake.Mistake;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.Props;
import org.apache.pekko.actor.typed.javadsl.Adapter;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.cluster.typed.Cluster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeKeyTest {
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(5);

  @TempDir private Path folder;

  @Test
  void onlyWhoHasTheKeyOfTheFolderReachesItsAgents() throws Exception {
    Home home = home("own");
    ActorSystem<Void> node = system(home);
    node.systemActorOf(Behaviors.ignore(), "agent", Props.empty());
    String agent = Cluster.get(node).selfMember().address() + "/system/agent";
    ActorSystem<Void> friend = system(home);
    ActorSystem<Void> stranger = system(home("other"));

    boolean ofTheStranger = reaches(stranger, agent);
    boolean ofTheFriend = reaches(friend, agent);

    stranger.terminate();
    friend.terminate();
    node.terminate();
    assertThat(ofTheFriend).isTrue();
    assertThat(ofTheStranger).isFalse();
  }

  @Test
  void theKeyIsMadeOnceAndForItsOwnerAlone() throws Exception {
    Home home = home("own");

    var first = NodeKey.config(home);
    var second = NodeKey.config(home);

    assertThat(second).isEqualTo(first);
    assertThat(first.getString("pekko.remote.artery.transport")).isEqualTo("tls-tcp");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(home.folder().resolve("node.p12.password"))))
        .isEqualTo("rw-------");
  }

  @Test
  void aKeyThatWasDamagedIsSaidWithWhatToDo() throws Exception {
    Home home = home("damaged");
    NodeKey.config(home);
    Path key = home.folder().resolve("node.p12");
    Files.writeString(key, "cut off");

    assertThatThrownBy(() -> NodeKey.config(home))
        .isInstanceOf(Mistake.class)
        .hasMessageContaining("The node's key " + key + " can neither be read nor made")
        .hasMessageContaining("remove it to have a new one made");
  }

  private Home home(String name) throws Exception {
    return new Home(Files.createDirectories(folder.resolve(name)));
  }

  private static ActorSystem<Void> system(Home home) {
    return ActorSystem.create(
        Behaviors.empty(),
        "fairgap",
        NodeKey.config(home)
            .withFallback(ConfigFactory.parseResources("fairgap-node.conf"))
            .withFallback(ConfigFactory.load()));
  }

  private static boolean reaches(ActorSystem<?> system, String agent) throws Exception {
    CompletionStage<Boolean> found =
        Adapter.toClassic(system)
            .actorSelection(agent)
            .resolveOne(LONG_ENOUGH)
            .handle((reference, _) -> reference != null);
    return found.toCompletableFuture().get();
  }
}
