@NullMarked
package io.fairgap.trading.live;

import org.jspecify.annotations.NullMarked;
