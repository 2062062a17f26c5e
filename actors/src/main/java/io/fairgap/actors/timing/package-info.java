/// How long a node takes for its rounds. Nothing is decided by it.
@NullMarked
package io.fairgap.actors.timing;

import org.jspecify.annotations.NullMarked;
