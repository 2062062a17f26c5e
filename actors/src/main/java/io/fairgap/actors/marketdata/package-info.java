/// Candles of a venue, brought to the trackers.
@NullMarked
package io.fairgap.actors.marketdata;

import org.jspecify.annotations.NullMarked;
