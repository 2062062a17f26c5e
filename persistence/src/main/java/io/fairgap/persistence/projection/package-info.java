/// The read tables as projections of the journal: written exactly once while the node runs, and
/// rebuilt from nothing to prove that they are what the journal says.
@NullMarked
package io.fairgap.persistence.projection;

import org.jspecify.annotations.NullMarked;
