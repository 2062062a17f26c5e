@NullMarked
package io.fairgap.backtest.run;

import org.jspecify.annotations.NullMarked;
