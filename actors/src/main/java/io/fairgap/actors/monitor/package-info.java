/// Who knows how the agents are, and how they tell it.
@NullMarked
package io.fairgap.actors.monitor;

import org.jspecify.annotations.NullMarked;
