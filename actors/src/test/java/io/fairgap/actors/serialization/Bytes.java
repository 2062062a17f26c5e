package io.fairgap.actors.serialization;

import com.typesafe.config.ConfigFactory;
import java.io.NotSerializableException;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.javadsl.Adapter;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.serialization.Serialization;
import org.apache.pekko.serialization.SerializationExtension;
import org.apache.pekko.serialization.SerializerWithStringManifest;

/// Writes and reads as a node does, found through the configuration.
record Bytes(ActorSystem<?> system) {
  private static final int OURS = 470;
  static final Bytes OF_TODAY = with("");

  /// @param configuration that comes on top of ours
  static Bytes with(String configuration) {
    return new Bytes(
        ActorSystem.create(
            Behaviors.empty(),
            "bytes",
            ConfigFactory.parseString(configuration + "\npekko.daemonic = on")
                .withFallback(ConfigFactory.load("fairgap-serialization"))));
  }

  byte[] write(Object value) {
    return serialization().serialize(value).get();
  }

  String manifest(Object value) {
    return serializer(value).manifest(value);
  }

  Object read(byte[] bytes, String manifest) throws NotSerializableException {
    return serialization().deserialize(bytes, OURS, manifest).get();
  }

  /// What comes back of a value.
  Object copy(Object value) throws NotSerializableException {
    return read(write(value), manifest(value));
  }

  private SerializerWithStringManifest serializer(Object value) {
    return (SerializerWithStringManifest) serialization().findSerializerFor(value);
  }

  private Serialization serialization() {
    return SerializationExtension.get(Adapter.toClassic(system));
  }
}
