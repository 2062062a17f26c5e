/// A result as one page that needs nothing else: words first, then charts, tables and the trades
/// with their reasons.
///
/// All text is HTML made here, so that the page reads without scripts; the charts are drawn by
/// `report.js` with Chart.js from a block of JSON in the page. Equal results have equal bytes.
@NullMarked
package io.fairgap.backtest.report;

import org.jspecify.annotations.NullMarked;
