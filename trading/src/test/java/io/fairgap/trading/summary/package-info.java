@NullMarked
package io.fairgap.trading.summary;

import org.jspecify.annotations.NullMarked;
