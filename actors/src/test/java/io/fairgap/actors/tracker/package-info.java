/// The tracker of a symbol, with the journal in memory.
@NullMarked
package io.fairgap.actors.tracker;

import org.jspecify.annotations.NullMarked;
