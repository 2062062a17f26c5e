@NullMarked
package io.fairgap.trading.strategy.ifvg;

import org.jspecify.annotations.NullMarked;
