@NullMarked
package io.fairgap.trading.pipeline;

import org.jspecify.annotations.NullMarked;
