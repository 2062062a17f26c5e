/// What is to be thought of a run: the verdict, what is doubtful about it, and how much of it is
/// luck. Equal results are judged equally, since the draws have a seed.
@NullMarked
package io.fairgap.backtest.judgement;

import org.jspecify.annotations.NullMarked;
