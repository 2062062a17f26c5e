/// What a running account remembers, as pure folds: a symbol's candles ([Tracking]) and setups
/// ([Setups]), the account's rounds ([Book]), the life of an order ([Order]) and what risk allows
/// ([Mandate]).
///
/// Each takes an input and says which events follow ([Answer]); the events, folded again in their
/// order, give the same state on any day. The actors around them only record and pass on.
@NullMarked
package io.fairgap.trading.live;

import org.jspecify.annotations.NullMarked;
