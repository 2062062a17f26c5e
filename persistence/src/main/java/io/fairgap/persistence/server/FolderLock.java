package io.fairgap.persistence.server;

import io.fairgap.persistence.connection.DatabaseFault;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// One node per data folder. The operating system lets go of the lock when the process ends,
/// however it ends, so a lock is never left behind.
final class FolderLock implements AutoCloseable {
  /// A byte far behind the text: where locks are mandatory, the text stays readable.
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /// @throws DatabaseFault when another node holds the folder, or it cannot be written
  static FolderLock take(ServerFolder folder) {
    try {
      FileChannel channel =
          FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (tryLock(channel) == null) {
        channel.close();
        throw held(folder);
      }
      return marked(channel);
    } catch (IOException e) {
      throw folder.fault(e);
    }
  }

  private static FolderLock marked(FileChannel channel) throws IOException {
    try {
      channel.truncate(0);
      String pid = Long.toString(ProcessHandle.current().pid());
      channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)));
      return new FolderLock(channel);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock(LOCKED_BYTE, 1, false);
    } catch (OverlappingFileLockException e) {
      return null; // held by this very process
    }
  }

  private static DatabaseFault held(ServerFolder folder) throws IOException {
    String pid = Files.readString(folder.lock(), StandardCharsets.US_ASCII);
    return new DatabaseFault(
        "Another Fairgap"
            + (pid.isEmpty() ? "" : " (process " + pid + ")")
            + " uses the data folder "
            + folder.root()
            + "; stop it, or name another folder with FAIRGAP_HOME.");
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new DatabaseFault("The lock of the data folder could not be closed.", e);
    }
  }
}
