/// Splits and dividends as dated facts that are given before a run.
@NullMarked
package io.fairgap.feeds.corporate;

import org.jspecify.annotations.NullMarked;
