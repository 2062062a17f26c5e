/// Market research: screens, and keeps the watch list.
@NullMarked
package io.fairgap.actors.research;

import org.jspecify.annotations.NullMarked;
