@NullMarked
package io.fairgap.actors.analyst;

import org.jspecify.annotations.NullMarked;
