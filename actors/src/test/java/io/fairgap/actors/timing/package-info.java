/// How rounds are timed.
@NullMarked
package io.fairgap.actors.timing;

import org.jspecify.annotations.NullMarked;
