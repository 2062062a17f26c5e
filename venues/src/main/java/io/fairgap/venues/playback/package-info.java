/// Recorded candles as a venue: they come as if they closed now, at a chosen speed.
@NullMarked
package io.fairgap.venues.playback;

import org.jspecify.annotations.NullMarked;
