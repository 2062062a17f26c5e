/// How a database is reached, how work is done in one transaction, and the one sentence when it
/// cannot be. Every other package here stands on this one.
@NullMarked
package io.fairgap.persistence.connection;

import org.jspecify.annotations.NullMarked;
