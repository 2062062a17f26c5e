package io.fairgap.persistence.server;

import io.fairgap.persistence.connection.DatabaseFault;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// One holder per folder. The operating system lets go of the lock when the process ends, however
/// it ends, so a lock is never left behind.
public final class FolderLock implements AutoCloseable {
  /// A byte far behind the text: where locks are mandatory, the text stays readable.
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  /// Somebody who asks whether a folder is held holds it for an instant.
  private static final int TRIES = 5;

  private static final Duration BETWEEN = Duration.ofMillis(50);

  /// What this process holds. Systems count locks by process, and closing any channel of the file
  /// would let go of ours, so a file in here is never opened again.
  private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private FolderLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /// @param folder which is there already; its file `lock` is used
  /// @throws DatabaseFault when another node holds the folder, or it cannot be written
  public static FolderLock take(Path folder) {
    Path file = file(folder);
    if (!OWN.add(file)) {
      throw held(folder, Long.toString(ProcessHandle.current().pid()));
    }
    try {
      return opened(folder, file);
    } catch (RuntimeException e) {
      OWN.remove(file);
      throw e;
    }
  }

  /// Whether anybody holds a folder now; where that cannot be asked, nobody does.
  public static boolean isHeld(Path folder) {
    Path file = file(folder);
    if (OWN.contains(file)) {
      return true;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return tryLock(channel, true) == null;
    } catch (IOException e) {
      return false;
    }
  }

  private static Path file(Path folder) {
    return folder.toAbsolutePath().normalize().resolve("lock");
  }

  private static FolderLock opened(Path folder, Path file) {
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!isTaken(channel)) {
        channel.close();
        throw held(folder, Files.readString(file, StandardCharsets.US_ASCII));
      }
      return marked(file, channel);
    } catch (IOException e) {
      throw new DatabaseFault(FolderTrouble.of(e, folder), e);
    }
  }

  private static boolean isTaken(FileChannel channel) throws IOException {
    for (int tries = 1; tryLock(channel, false) == null; tries++) {
      if (tries == TRIES) {
        return false;
      }
      LockSupport.parkNanos(BETWEEN.toNanos());
    }
    return true;
  }

  private static FolderLock marked(Path file, FileChannel channel) throws IOException {
    try {
      channel.truncate(0);
      String pid = Long.toString(ProcessHandle.current().pid());
      channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)));
      return new FolderLock(file, channel);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel, boolean shared)
      throws IOException {
    try {
      return channel.tryLock(LOCKED_BYTE, 1, shared);
    } catch (OverlappingFileLockException e) {
      return null; // held by this very process
    }
  }

  private static DatabaseFault held(Path folder, String pid) {
    return new DatabaseFault(
        "Another Fairgap"
            + (pid.isEmpty() ? "" : " (process " + pid + ")")
            + " uses the data folder "
            + folder
            + "; stop it, or name another folder with FAIRGAP_HOME.");
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new DatabaseFault("The lock of the data folder could not be closed.", e);
    } finally {
      OWN.remove(file);
    }
  }
}
