@NullMarked
package io.fairgap.backtest.experiment;

import org.jspecify.annotations.NullMarked;
