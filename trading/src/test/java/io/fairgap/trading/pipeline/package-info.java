/// Rounds of several symbols, on made-up markets.
@NullMarked
package io.fairgap.trading.pipeline;

import org.jspecify.annotations.NullMarked;
