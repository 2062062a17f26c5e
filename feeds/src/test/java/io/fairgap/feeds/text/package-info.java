@NullMarked
package io.fairgap.feeds.text;

import org.jspecify.annotations.NullMarked;
