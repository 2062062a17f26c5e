/// What stands on the charts of symbols, kept in tables for people: gaps, levels of liquidity and
/// indicators, folded from the candles that the trackers recorded.
@NullMarked
package io.fairgap.persistence.chart;

import org.jspecify.annotations.NullMarked;
