package io.fairgap.trading.market;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// What a corporate action makes of the numbers that were there before it: a price p becomes `p ·
/// old / fresh − shift`, a quantity q becomes `q · fresh / old`.
///
/// Prices go to the nearest tick, halves to the even one. So two prices may become one but never
/// change their order, a zone keeps its edges on their sides, and a price and its mirror image are
/// rounded alike. Quantities go down to the lot.
///
/// @param fresh new units for every `old` ones
/// @param shift how far prices go down, in new ticks
public record Adjustment(long fresh, long old, long shift) {

  /// What an action does to an instrument.
  public static Adjustment of(CorporateAction action, Instrument instrument) {
    return switch (action) {
      case CorporateAction.Split split -> new Adjustment(split.fresh(), split.old(), 0);
      case CorporateAction.Dividend dividend ->
          new Adjustment(1, 1, nearest(dividend.perShare(), instrument.tick()));
    };
  }

  private static long nearest(BigDecimal amount, BigDecimal tick) {
    return amount.divide(tick, 0, RoundingMode.HALF_EVEN).longValueExact();
  }

  /// The new price, in ticks.
  public long price(long ticks) {
    long scaled = Math.multiplyExact(ticks, old);
    long down = Math.floorDiv(scaled, fresh);
    long twiceRest = 2 * Math.floorMod(scaled, fresh);
    boolean up = twiceRest > fresh || (twiceRest == fresh && (down & 1) != 0);
    return (up ? down + 1 : down) - shift;
  }

  /// The new price of an order, where 0 stands for none; it does not become none.
  public long orderPrice(long ticks) {
    return ticks == 0 ? 0 : Math.max(1, price(ticks));
  }

  /// The new length of a distance between prices.
  public double distance(double ticks) {
    return ticks * old / fresh;
  }

  /// The new quantity, in lots.
  public long lots(long lots) {
    return Math.multiplyExact(lots, fresh) / old;
  }

  /// What [#lots] leaves over, as a number of old lots times [#fresh].
  public long rest(long lots) {
    return Math.multiplyExact(lots, fresh) % old;
  }

  /// The same for prices that are kept multiplied by a sign.
  public Adjustment on(int sign) {
    return sign > 0 ? this : new Adjustment(fresh, old, -shift);
  }
}
