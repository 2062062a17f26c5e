/// How entities come back from what is recorded, and how a death is tried.
@NullMarked
package io.fairgap.actors.recovery;

import org.jspecify.annotations.NullMarked;
