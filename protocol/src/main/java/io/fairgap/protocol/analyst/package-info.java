/// How one talks to the analyst of a symbol.
@NullMarked
package io.fairgap.protocol.analyst;

import org.jspecify.annotations.NullMarked;
