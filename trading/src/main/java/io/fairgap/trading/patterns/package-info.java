/// Where a run lost and where it won: its trades grouped by what they have in common.
///
/// A pattern is found by looking, and whoever looks at twenty-four hours finds a bad one by luck. A
/// group is a question to ask of other candles, not a rule to add.
@NullMarked
package io.fairgap.trading.patterns;

import org.jspecify.annotations.NullMarked;
