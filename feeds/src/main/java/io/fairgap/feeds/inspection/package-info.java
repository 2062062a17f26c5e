/// What a candle file holds, found by reading it once from end to end, and how that looks.
@NullMarked
package io.fairgap.feeds.inspection;

import org.jspecify.annotations.NullMarked;
