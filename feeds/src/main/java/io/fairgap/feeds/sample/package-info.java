/// The sample that arrives with the program: a week of bitcoin trades, made into candles.
@NullMarked
package io.fairgap.feeds.sample;

import org.jspecify.annotations.NullMarked;
