/// What the risk manager remembers.
@NullMarked
package io.fairgap.actors.risk;

import org.jspecify.annotations.NullMarked;
