package io.fairgap.trading.live;

import io.fairgap.trading.market.Side;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// An order as the venue gets it: an entry with the stop and the target that protect it.
///
/// @param id the same after every restart, see [OrderId]
/// @param limit null for the market at the next open
/// @param stop null for none
/// @param target null for none
/// @param at the round's instant that decided it, epoch milliseconds
public record OrderTicket(
    String id,
    String symbol,
    String strategy,
    String setup,
    Side side,
    BigDecimal quantity,
    @Nullable BigDecimal limit,
    @Nullable BigDecimal stop,
    @Nullable BigDecimal target,
    long at) {}
