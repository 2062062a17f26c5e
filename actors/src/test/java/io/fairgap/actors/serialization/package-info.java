/// Whether what is written is read back, today and later.
@NullMarked
package io.fairgap.actors.serialization;

import org.jspecify.annotations.NullMarked;
