package io.fairgap.trading.live;

import io.fairgap.trading.account.Trade;
import io.fairgap.trading.decision.Leg;
import io.fairgap.trading.market.AssetClass;
import io.fairgap.trading.market.Direction;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.strategy.Occasion;
import io.fairgap.trading.strategy.Proposal;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A trade in the units of its market: prices, quantities and amounts as exact decimals, times as
/// open times of candles in epoch milliseconds.
///
/// @param setup its name, unique in the account
/// @param stop null when the strategy has none
/// @param target null when the strategy has none
/// @param gap null when the strategy trades no gap
/// @param exit null while it is open
/// @param tier share of equity that capped its notional
/// @param score of the weighted vote that let it pass
/// @param binding the ceiling that fixed the quantity
/// @param highest price met while it was open
/// @param lowest price met while it was open
/// @param mark the last close, at which it is valued while open
/// @param extent what statistics measure it by
public record TradeFacts(
    String setup,
    String symbol,
    String strategy,
    Direction direction,
    long signalTime,
    long entryTime,
    BigDecimal entryPrice,
    BigDecimal quantity,
    @Nullable BigDecimal stop,
    @Nullable BigDecimal target,
    String targetLevel,
    double confidence,
    List<String> confluences,
    @Nullable Gap gap,
    BigDecimal tier,
    double score,
    String binding,
    BigDecimal fees,
    BigDecimal borrow,
    BigDecimal highest,
    BigDecimal lowest,
    BigDecimal mark,
    @Nullable Exit exit,
    Extent extent) {

  public TradeFacts {
    confluences = List.copyOf(confluences);
  }

  /// The gap whose inversion was traded.
  ///
  /// @param timeframe in milliseconds
  public record Gap(
      Direction direction, long timeframe, long anchorTime, BigDecimal lo, BigDecimal hi) {}

  /// @param r net result in units of what the stop would have cost; zero without a stop
  public record Exit(
      long time, BigDecimal price, Leg reason, BigDecimal gross, BigDecimal net, BigDecimal r) {}

  /// What a trade is measured by beside its result.
  ///
  /// @param assetClass of the instrument, which says when its sessions are
  /// @param risk what one R is, as the fills and the stop made it; zero without a stop
  /// @param notional traded value, entry and exits together
  /// @param candles from the entry's to the exit's; 0 while it is open
  public record Extent(AssetClass assetClass, BigDecimal risk, BigDecimal notional, int candles) {}

  /// @param mark the symbol's last close, in ticks
  static TradeFacts of(Trade trade, long mark) {
    Proposal proposal = trade.proposal();
    Instrument instrument = trade.instrument();
    return new TradeFacts(
        proposal.setup(),
        proposal.symbol(),
        proposal.strategy(),
        proposal.direction(),
        proposal.occasion().time(),
        trade.entryTime(),
        instrument.price(trade.entryPrice()),
        trade.quantity(),
        price(instrument, proposal.stop()),
        price(instrument, proposal.target()),
        proposal.targetLevel(),
        proposal.confidence(),
        proposal.confluences(),
        gap(instrument, proposal.occasion()),
        trade.intent().tier(),
        trade.intent().score(),
        trade.intent().binding(),
        trade.fees(),
        trade.borrow(),
        instrument.price(trade.highest()),
        instrument.price(trade.lowest()),
        instrument.price(mark),
        exit(trade),
        extent(trade));
  }

  /// Gross result at a price, in quote currency, exact.
  public BigDecimal grossAt(BigDecimal price) {
    BigDecimal rise = price.subtract(entryPrice).multiply(quantity);
    return direction == Direction.BULLISH ? rise : rise.negate();
  }

  /// The worst result that it met before costs, in quote currency.
  public BigDecimal worst() {
    return grossAt(direction == Direction.BULLISH ? lowest : highest);
  }

  /// The best result that it met before costs, in quote currency.
  public BigDecimal best() {
    return grossAt(direction == Direction.BULLISH ? highest : lowest);
  }

  /// An amount in R, which is what the stop would have cost; null when there is nothing to measure
  /// by.
  public @Nullable BigDecimal inR(BigDecimal amount) {
    return extent.risk().signum() == 0 ? null : amount.divide(extent.risk(), MathContext.DECIMAL64);
  }

  /// What the target would have brought per unit of what the stop would have cost, before costs and
  /// from the fill on; null without either.
  public @Nullable BigDecimal plannedRatio() {
    return target == null ? null : inR(grossAt(target));
  }

  private static @Nullable BigDecimal price(Instrument instrument, long ticks) {
    return ticks == 0 ? null : instrument.price(ticks);
  }

  private static @Nullable Gap gap(Instrument instrument, Occasion place) {
    Direction direction = place.gap();
    return direction == null
        ? null
        : new Gap(
            direction,
            place.timeframe(),
            place.anchorTime(),
            instrument.price(place.lo()),
            instrument.price(place.hi()));
  }

  private static Extent extent(Trade trade) {
    Trade.Exit exit = trade.exit();
    return new Extent(
        trade.instrument().assetClass(),
        trade.risk(),
        trade.entered().notional().add(trade.left().notional()),
        exit == null ? 0 : exit.row() - trade.entryRow());
  }

  private static @Nullable Exit exit(Trade trade) {
    Trade.Exit exit = trade.exit();
    return exit == null
        ? null
        : new Exit(
            exit.time(),
            trade.instrument().price(exit.price()),
            exit.leg(),
            trade.gross(),
            trade.net(),
            trade.inR(trade.net()));
  }
}
