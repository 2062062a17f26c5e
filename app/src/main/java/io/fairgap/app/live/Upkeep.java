package io.fairgap.app.live;

import io.fairgap.app.mistake.Mistake;
import io.fairgap.persistence.backup.Manifest;
import io.fairgap.persistence.backup.Restore;
import io.fairgap.persistence.chart.SymbolChart;
import io.fairgap.persistence.connection.ConnectionSettings;
import io.fairgap.persistence.connection.DatabaseFault;
import io.fairgap.persistence.database.Database;
import io.fairgap.persistence.database.DatabaseLock;
import io.fairgap.persistence.projection.CommitHook;
import io.fairgap.persistence.projection.Projections;
import io.fairgap.persistence.projection.ReadSide;
import io.fairgap.persistence.projection.Rebuild;
import io.fairgap.persistence.server.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.Props;

/// What is done to a record from outside its node: its read tables made anew, and a backup put
/// back.
public final class Upkeep {
  private static final long LOOK_MILLIS = 50;
  private static final int PATIENCE_LOOKS = 1_200;

  private Upkeep() {}

  /// Makes the read tables anew from the journal, beside a node that may run.
  ///
  /// @param progress told how many rounds, and then how many candles, are rebuilt
  public static Rebuild.Result rebuild(Database database, LongConsumer progress) {
    try (Journal journal = new Journal(database)) {
      return new Rebuild(
              database.repositories(), journal.system(), RecordedCharts.of(journal), progress)
          .run();
    }
  }

  /// Puts a backup into a new folder, which is there when everything is in it, or not at all.
  ///
  /// @param waiting told how many events the read tables still lack
  /// @throws Mistake when the file is not there, or the folder is not empty
  /// @throws DatabaseFault when the file is no whole backup, or the folder cannot be written
  public static Manifest restore(Path file, Home home, LongConsumer waiting)
      throws InterruptedException {
    requireFile(file);
    Path unfinished = home.folder().resolve("postgres.part");
    requireEmpty(home, unfinished);
    try {
      takeAway(unfinished);
      Manifest manifest = fill(unfinished, file, waiting);
      Files.move(unfinished, home.postgres(), StandardCopyOption.ATOMIC_MOVE);
      return manifest;
    } catch (IOException e) {
      throw new Mistake(home.folder() + " cannot be written: " + e.getMessage(), e);
    }
  }

  /// Puts a backup into an empty database of somebody's own.
  public static Manifest restore(Path file, String url, LongConsumer waiting)
      throws InterruptedException {
    requireFile(file);
    ConnectionSettings settings = ConnectionSettings.parse(url);
    try (DatabaseLock _ = DatabaseLock.take(settings, "restore");
        Database database = Database.open(settings)) {
      return fill(database, file, waiting);
    }
  }

  private static void requireFile(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new Mistake("There is no backup " + file + ".");
    }
  }

  private static void requireEmpty(Home home, Path unfinished) {
    if (!Files.exists(home.folder())) {
      return;
    }
    if (home.isInUse()) {
      throw new Mistake(
          "A node runs on %s; a backup goes into a new folder, which --home names."
              .formatted(home.folder()));
    }
    try (Stream<Path> inside = Files.list(home.folder())) {
      if (inside.anyMatch(path -> !path.equals(unfinished))) {
        throw new Mistake(
            "%s is not empty; a backup goes into a new folder, which --home names."
                .formatted(home.folder()));
      }
    } catch (IOException e) {
      throw new Mistake(home.folder() + " cannot be read: " + e.getMessage(), e);
    }
  }

  /// What a restore left that was killed; its server may still run and is stopped first.
  private static void takeAway(Path unfinished) throws IOException {
    if (Files.exists(unfinished)) {
      EmbeddedServer.start(unfinished).close();
      Folders.delete(unfinished);
    }
  }

  private static Manifest fill(Path folder, Path file, LongConsumer waiting)
      throws IOException, InterruptedException {
    boolean whole = false;
    try {
      try (EmbeddedServer server = EmbeddedServer.start(folder);
          Database database = Database.open(server.settings())) {
        Manifest manifest = fill(database, file, waiting);
        whole = true;
        return manifest;
      }
    } finally {
      if (!whole && Files.exists(folder)) {
        Folders.delete(folder);
      }
    }
  }

  private static Manifest fill(Database database, Path file, LongConsumer waiting)
      throws InterruptedException {
    Manifest manifest = Restore.read(database.repositories(), file);
    project(database, waiting);
    return manifest;
  }

  /// A backup holds what is recorded; what people read of it is made here, as a node would.
  private static void project(Database database, LongConsumer waiting) throws InterruptedException {
    LogFile.muteLibraries();
    ReadSide tables = new ReadSide(database.repositories());
    try (Journal journal = new Journal(database)) {
      List<SymbolChart> charts = RecordedCharts.of(journal);
      ActorSystem<?> system = journal.system();
      system.systemActorOf(
          Projections.account(system, database.projections(), CommitHook.NONE),
          "projection",
          Props.empty());
      system.systemActorOf(
          Projections.charts(database.projections(), () -> charts, CommitHook.NONE),
          "charts",
          Projections.blocking());
      List<String> symbols = charts.stream().map(SymbolChart::symbol).toList();
      await(() -> tables.lag().waiting() + tables.chartEventsWaiting(symbols), waiting);
    }
  }

  /// @param left how many events are waiting
  private static void await(LongSupplier left, LongConsumer waiting) throws InterruptedException {
    long last = Long.MAX_VALUE;
    int looks = 0;
    for (long now = left.getAsLong(); now > 0; now = left.getAsLong()) {
      waiting.accept(now);
      looks = now < last ? 0 : looks + 1;
      last = now;
      if (looks > PATIENCE_LOOKS) {
        throw new DatabaseFault("The read tables could not be made from the restored journal.");
      }
      Thread.sleep(LOOK_MILLIS);
    }
  }
}
