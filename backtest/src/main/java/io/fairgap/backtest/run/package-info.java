/// One backtest: what is run, and what comes out of it.
@NullMarked
package io.fairgap.backtest.run;

import org.jspecify.annotations.NullMarked;
