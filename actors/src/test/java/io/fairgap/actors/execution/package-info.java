/// An order, with the journal in memory.
@NullMarked
package io.fairgap.actors.execution;

import org.jspecify.annotations.NullMarked;
