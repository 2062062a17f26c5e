@NullMarked
package io.fairgap.trading.notes;

import org.jspecify.annotations.NullMarked;
