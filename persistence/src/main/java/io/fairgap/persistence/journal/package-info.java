/// The journal from outside the actors: whether everything that was recorded is still there.
@NullMarked
package io.fairgap.persistence.journal;

import org.jspecify.annotations.NullMarked;
