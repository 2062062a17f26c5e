/// Market research: when it screens, what it records.
@NullMarked
package io.fairgap.actors.research;

import org.jspecify.annotations.NullMarked;
