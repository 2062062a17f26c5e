/// Candle files of other programs: tables that name or imply their columns, and JSON arrays.
///
/// [Declared] is what the person who gives a file says about it, [ForeignRows] recognises the file,
/// and [Rows] gives out each row as an instant and the text of its five numbers, which the caller
/// checks as it checks its own.
///
/// Nothing is guessed that could silently be wrong: a date that can be read in two ways, or an hour
/// that the clocks showed twice, is refused until it is declared or told by the order of the rows.
@NullMarked
package io.fairgap.feeds.foreign;

import org.jspecify.annotations.NullMarked;
