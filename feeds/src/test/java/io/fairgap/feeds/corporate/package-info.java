@NullMarked
package io.fairgap.feeds.corporate;

import org.jspecify.annotations.NullMarked;
