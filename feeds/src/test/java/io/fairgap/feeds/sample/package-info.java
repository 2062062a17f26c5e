@NullMarked
package io.fairgap.feeds.sample;

import org.jspecify.annotations.NullMarked;
