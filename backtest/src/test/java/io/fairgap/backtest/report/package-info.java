@NullMarked
package io.fairgap.backtest.report;

import org.jspecify.annotations.NullMarked;
