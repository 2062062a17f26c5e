@NullMarked
package io.fairgap.trading.detection;

import org.jspecify.annotations.NullMarked;
