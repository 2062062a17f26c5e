@NullMarked
package io.fairgap.feeds.replay;

import org.jspecify.annotations.NullMarked;
