@NullMarked
package io.fairgap.feeds.inspection;

import org.jspecify.annotations.NullMarked;
