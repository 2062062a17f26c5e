@NullMarked
package io.fairgap.backtest.judgement;

import org.jspecify.annotations.NullMarked;
