@NullMarked
package io.fairgap.app.live;

import org.jspecify.annotations.NullMarked;
