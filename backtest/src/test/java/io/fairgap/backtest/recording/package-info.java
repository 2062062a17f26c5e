@NullMarked
package io.fairgap.backtest.recording;

import org.jspecify.annotations.NullMarked;
