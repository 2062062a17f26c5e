@NullMarked
package io.fairgap.trading.indicator;

import org.jspecify.annotations.NullMarked;
