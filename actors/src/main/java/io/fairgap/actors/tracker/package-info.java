/// The tracker of a symbol: candles in, reports out.
@NullMarked
package io.fairgap.actors.tracker;

import org.jspecify.annotations.NullMarked;
