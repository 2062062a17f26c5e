/// The analyst of a symbol: reports in, the life of setups recorded, reports out.
@NullMarked
package io.fairgap.actors.analyst;

import org.jspecify.annotations.NullMarked;
