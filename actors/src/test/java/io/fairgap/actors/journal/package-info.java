@NullMarked
package io.fairgap.actors.journal;

import org.jspecify.annotations.NullMarked;
