@NullMarked
package io.fairgap.trading.drawing;

import org.jspecify.annotations.NullMarked;
