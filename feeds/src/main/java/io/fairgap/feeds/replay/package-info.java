/// Recorded candles on their way to whoever replays them: blocks that are pulled one after the
/// other, several symbols merged into one order of time, gaps filled or candles made larger when
/// that is asked for.
@NullMarked
package io.fairgap.feeds.replay;

import org.jspecify.annotations.NullMarked;
