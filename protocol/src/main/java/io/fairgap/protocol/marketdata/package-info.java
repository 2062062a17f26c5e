/// How one talks to the market data of a venue.
@NullMarked
package io.fairgap.protocol.marketdata;

import org.jspecify.annotations.NullMarked;
