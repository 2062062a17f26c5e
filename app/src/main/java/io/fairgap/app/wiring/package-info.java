/// Puts cores and candles together as the settings say.
@NullMarked
package io.fairgap.app.wiring;

import org.jspecify.annotations.NullMarked;
