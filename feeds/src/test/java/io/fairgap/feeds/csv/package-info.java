@NullMarked
package io.fairgap.feeds.csv;

import org.jspecify.annotations.NullMarked;
