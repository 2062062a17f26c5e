package io.fairgap.feeds.inspection;

import io.fairgap.trading.market.Session;

/// What a file holds of one session. Sessions overlap, so tallies do not add up to the file.
///
/// @param candles that open inside it
/// @param volume of them in lots, at most `Long.MAX_VALUE`
public record SessionTally(Session session, long candles, long volume) {}
