/// One file that holds everything recorded, and its way back into an empty database.
///
/// The file is a zip: the rows of each table as PostgreSQL's COPY writes them, in order of their
/// key, and last the manifest, which says for each table its columns, how many rows there are and
/// their SHA-256. Only what is recorded is in it; read tables and the offsets of projections are
/// rebuilt from the journal.
@NullMarked
package io.fairgap.persistence.backup;

import org.jspecify.annotations.NullMarked;
