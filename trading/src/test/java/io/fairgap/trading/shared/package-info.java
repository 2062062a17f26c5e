/// Real candles and expected results that lie beside the project, where they are there.
@NullMarked
package io.fairgap.trading.shared;

import org.jspecify.annotations.NullMarked;
