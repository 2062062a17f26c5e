/// The usual figures of a chart, brought up to date close by close. No strategy reads them; people
/// do.
@NullMarked
package io.fairgap.trading.indicator;

import org.jspecify.annotations.NullMarked;
