/// The database as the system uses it: migrated, checked, held by one node, with a pool for each
/// kind of work.
@NullMarked
package io.fairgap.persistence.database;

import org.jspecify.annotations.NullMarked;
