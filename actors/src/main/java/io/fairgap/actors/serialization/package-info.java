/// How events, snapshots and messages become bytes: CBOR, named by their sealed roots. `Root` lists
/// what may be written, `CborSerializer` writes and reads it, `CborModule` says how records look.
@NullMarked
package io.fairgap.actors.serialization;

import org.jspecify.annotations.NullMarked;
