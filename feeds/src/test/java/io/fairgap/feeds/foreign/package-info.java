@NullMarked
package io.fairgap.feeds.foreign;

import org.jspecify.annotations.NullMarked;
