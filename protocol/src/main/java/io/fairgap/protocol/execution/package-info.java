/// How one talks to the execution of an order.
@NullMarked
package io.fairgap.protocol.execution;

import org.jspecify.annotations.NullMarked;
