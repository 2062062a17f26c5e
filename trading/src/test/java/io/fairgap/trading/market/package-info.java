@NullMarked
package io.fairgap.trading.market;

import org.jspecify.annotations.NullMarked;
