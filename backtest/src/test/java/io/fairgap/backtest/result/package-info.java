@NullMarked
package io.fairgap.backtest.result;

import org.jspecify.annotations.NullMarked;
