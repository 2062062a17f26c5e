/// Sizes, votes and books, computed by hand and kept on random trades.
@NullMarked
package io.fairgap.trading.account;

import org.jspecify.annotations.NullMarked;
