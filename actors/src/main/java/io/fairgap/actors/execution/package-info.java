/// The life of one order.
@NullMarked
package io.fairgap.actors.execution;

import org.jspecify.annotations.NullMarked;
