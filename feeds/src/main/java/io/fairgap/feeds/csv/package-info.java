/// Candle files: our own CSV, Binance's public archives and those of other programs, plain or
/// packed as gzip or zstd.
///
/// [CandleFile] tells what a file holds, [CandleReader] reads it, [CandleWriter] writes it,
/// [CandleImport] turns any of them into ours. Our CSV has the header
/// `time,open,high,low,close,volume`; `time` is the candle's open as ISO-8601 in UTC or as an
/// epoch. A Binance archive has twelve columns with or without their header, of which the same six
/// come first.
///
/// A row of these two is read in one pass over its bytes by [RowParser], which only says that
/// something is wrong; what it is, [RowDiagnosis] finds out from the row's text, slowly and in
/// plain words. A test holds the two against each other. Rows of other programs' files come from
/// `io.fairgap.feeds.foreign` as an instant and five texts, and meet the same parser.
@NullMarked
package io.fairgap.feeds.csv;

import org.jspecify.annotations.NullMarked;
