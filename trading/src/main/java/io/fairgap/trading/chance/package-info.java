/// What chance alone would make of a run: how sure its mean is, and how differently the same trades
/// might have gone.
///
/// [Significance#of] asks whether there is an edge at all: the t-test of R, and moving-block
/// bootstrap intervals. [MonteCarlo#of] takes the trades as given and asks what else could have
/// come of them: in another order, drawn again, some missed, at other costs.
///
/// All randomness comes from the seed in [Plan], by a generator whose every step is written here,
/// so that equal seeds give equal bits on every machine and in every version of Java.
@NullMarked
package io.fairgap.trading.chance;

import org.jspecify.annotations.NullMarked;
