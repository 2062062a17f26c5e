@NullMarked
package io.fairgap.persistence.candle;

import org.jspecify.annotations.NullMarked;
