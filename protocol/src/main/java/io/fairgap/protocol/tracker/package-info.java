/// How one talks to the tracker of a symbol.
@NullMarked
package io.fairgap.protocol.tracker;

import org.jspecify.annotations.NullMarked;
