package io.fairgap.actors.sample;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import org.apache.pekko.actor.testkit.typed.javadsl.ManualTime;
import org.apache.pekko.persistence.testkit.PersistenceTestKitPlugin;
import org.apache.pekko.persistence.testkit.PersistenceTestKitSnapshotPlugin;

/// A journal and a snapshot store in memory, through our serialization, with time by hand.
public final class Journal {
  /// The configuration of a test's actor system.
  public static final Config IN_MEMORY =
      ManualTime.config()
          .withFallback(
              ConfigFactory.parseString(
                  """
                  pekko.actor.serialize-messages = on
                  pekko.persistence.testkit.events.serialize = on
                  pekko.persistence.testkit.snapshots.serialize = on
                  pekko.loglevel = WARNING
                  """))
          .withFallback(PersistenceTestKitPlugin.getInstance().config())
          .withFallback(PersistenceTestKitSnapshotPlugin.config())
          .withFallback(ConfigFactory.load("fairgap-serialization"));

  private Journal() {}
}
