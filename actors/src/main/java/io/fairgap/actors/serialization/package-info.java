/// How commands, events and states become bytes.
@NullMarked
package io.fairgap.actors.serialization;

import org.jspecify.annotations.NullMarked;
