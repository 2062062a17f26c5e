/// What a strategy is: it reads a [Moment] and writes into an [Analysis]; it knows of no account.
@NullMarked
package io.fairgap.trading.strategy;

import org.jspecify.annotations.NullMarked;
