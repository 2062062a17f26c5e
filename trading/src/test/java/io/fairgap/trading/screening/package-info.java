/// Screening, criterion by criterion.
@NullMarked
package io.fairgap.trading.screening;

import org.jspecify.annotations.NullMarked;
