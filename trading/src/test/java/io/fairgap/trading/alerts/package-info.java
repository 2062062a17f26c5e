@NullMarked
package io.fairgap.trading.alerts;

import org.jspecify.annotations.NullMarked;
