/// A result as files and as a table.
@NullMarked
package io.fairgap.backtest.result;

import org.jspecify.annotations.NullMarked;
