/// The portfolio manager of an account, with the journal in memory.
@NullMarked
package io.fairgap.actors.portfolio;

import org.jspecify.annotations.NullMarked;
