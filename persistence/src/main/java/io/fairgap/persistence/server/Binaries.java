package io.fairgap.persistence.server;

import io.fairgap.persistence.connection.DatabaseFault;
import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// Unpacks PostgreSQL for this machine, once per version.
final class Binaries {
  private Binaries() {}

  /// The program inside `folder`, unpacked when it is not there yet. It gets its final name when it
  /// is whole, so a half-unpacked one is never run.
  static Program in(ServerFolder folder) {
    byte[] archive = archive();
    Path program = folder.root().resolve("program-" + digest(archive));
    try {
      if (!Files.isDirectory(program)) {
        Path part = folder.root().resolve("program.part");
        Tree.delete(part);
        PrivateFile.makeFolder(part);
        unpack(archive, part);
        Files.move(part, program, StandardCopyOption.ATOMIC_MOVE);
      }
      return new Program(program);
    } catch (IOException e) {
      throw folder.fault(e);
    }
  }

  private static byte[] archive() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String machine = System.getProperty("os.arch");
    try (InputStream in =
        DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
            system.startsWith("mac") ? "Darwin" : system.startsWith("win") ? "Windows" : "Linux",
            machine.equals("amd64") ? "x86_64" : machine)) {
      return in.readAllBytes();
    } catch (IOException | IllegalStateException e) {
      throw new DatabaseFault(
          "This build holds no PostgreSQL for "
              + system
              + " on "
              + machine
              + "; build it on this machine, or use another server with --database.",
          e);
    }
  }

  private static void unpack(byte[] archive, Path folder) throws IOException {
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(
            new BufferedInputStream(new XZInputStream(new ByteArrayInputStream(archive))))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path file = folder.resolve(entry.getName()).normalize();
        if (!file.startsWith(folder)) {
          throw new IOException("an entry of the archive leaves its folder: " + entry.getName());
        }
        unpack(entry, tar, file);
      }
    }
  }

  private static void unpack(TarArchiveEntry entry, TarArchiveInputStream tar, Path file)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      return;
    }
    Files.createDirectories(file.resolveSibling("."));
    if (entry.isSymbolicLink() || entry.isLink()) {
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
    } else {
      Files.copy(tar, file);
      File unpacked = file.toFile();
      if ((entry.getMode() & 0100) != 0 && !unpacked.setExecutable(true, true)) {
        throw new IOException("not permitted to make " + file + " executable");
      }
    }
  }

  private static String digest(byte[] archive) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(archive);
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
