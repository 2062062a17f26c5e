package io.fairgap.app.config;

import io.fairgap.app.config.Choices.MissingCandles;
import io.fairgap.app.config.Type.Choice;
import io.fairgap.app.config.Type.Decimal;
import io.fairgap.app.config.Type.Elapsed;
import io.fairgap.app.config.Type.Frame;
import io.fairgap.app.config.Type.Some;
import io.fairgap.app.config.Type.Switch;
import io.fairgap.trading.market.AssetClass;
import io.fairgap.trading.market.Calendar;
import io.fairgap.trading.market.Timeframe;
import io.fairgap.trading.order.LimitFill;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/// What is traded, on which candles, at what cost.
public final class MarketKeys {
  private static final Decimal GRID = Decimal.above("0", "1000000");
  private static final Decimal COST = Decimal.between("0", "0.1");

  public static final Key<Timeframe> LTF =
      Key.of("timeframe.ltf", new Frame(), "5m", "Length of the candles that are traded on");
  public static final Key<List<Timeframe>> HTF =
      Key.of(
          "timeframe.htf",
          new Some<>(new Frame(), "timeframes", 0),
          "1h,4h",
          "Longer timeframes on which gaps are marked; multiples of `timeframe.ltf`");

  public static final OpenKey<BigDecimal> TICK =
      new OpenKey<>(
          "instrument.tick",
          GRID,
          "the built-in table, else the decimals of the file's first 10,000 rows",
          "Smallest step of a price, in quote currency");
  public static final OpenKey<BigDecimal> LOT =
      new OpenKey<>(
          "instrument.lot",
          GRID,
          "the built-in table, else the decimals of the file's first 10,000 rows",
          "Smallest step of a quantity, in units of the instrument");
  public static final OpenKey<AssetClass> ASSET_CLASS =
      new OpenKey<>(
          "instrument.assetClass",
          Choice.of(AssetClass.class),
          "the built-in table, else what the symbol looks like",
          "Kind of market; it chooses defaults that differ between markets");
  public static final OpenKey<Calendar> CALENDAR =
      new OpenKey<>(
          "instrument.calendar",
          Choice.of(Calendar.class),
          "the asset class's own",
          "When the market's day begins");
  public static final OpenKey<BigDecimal> MIN_NOTIONAL =
      new OpenKey<>(
          "instrument.minNotional",
          Decimal.between("0", "1000000000"),
          "the built-in table, else no least value",
          "Least value of an order, in quote currency");
  public static final Key<Boolean> WHOLE_UNITS =
      Key.of(
          "instrument.wholeUnits",
          new Switch(),
          "false",
          "Whether quantities are rounded down to whole units instead of the lot grid");
  public static final Key<Boolean> SHORTABLE =
      Key.of("instrument.shortable", new Switch(), "true", "Whether it can be sold short");

  public static final Key<BigDecimal> FEE =
      Key.of("costs.fee", COST, "0.001", "Taker fee per side, as a fraction of the value");
  public static final OpenKey<BigDecimal> MAKER_FEE =
      new OpenKey<>(
          "costs.makerFee",
          COST,
          "`costs.fee`",
          "Fee per side of a resting limit order, as a fraction of the value");
  public static final Key<BigDecimal> SLIPPAGE =
      Key.of(
          "costs.slippage",
          COST,
          "0.0002",
          "Slippage of a market or stop order against us, as a fraction of the price");
  public static final Key<BigDecimal> SLIPPAGE_ATR =
      Key.of(
          "costs.slippageAtr",
          Decimal.between("0", "10"),
          "0",
          "Further slippage, as a fraction of the ATR");
  public static final Key<BigDecimal> SPREAD =
      Key.of(
          "costs.spread",
          COST,
          "0.0001",
          "Whole distance between bid and ask, as a fraction of the price");
  public static final Key<BigDecimal> BORROW =
      Key.of(
          "costs.borrow",
          COST,
          "0.0003",
          "Cost of a short position per day roll, as a fraction of its value");
  public static final Key<Duration> LATENCY =
      Key.of(
          "costs.latency",
          new Elapsed(Duration.ofHours(1)),
          "250ms",
          "Time from a decision to the order's arrival at the venue");

  public static final Key<LimitFill> FILL_LIMIT =
      Key.of(
          "fill.limit",
          Choice.of(LimitFill.class),
          "THROUGH",
          "Whether a limit order fills when price trades through it by a tick, or at a touch");

  public static final Key<BigDecimal> FILL_SHARE =
      Key.of(
          "fill.share",
          Decimal.between("0", "1"),
          "0",
          "Most of a candle's volume that a setup's orders may take, as a fraction; 0 for all they"
              + " want");

  public static final Key<MissingCandles> CLEAN_GAPS =
      Key.of(
          "clean.gaps",
          Choice.of(MissingCandles.class),
          "KEEP",
          "Whether missing candles stay missing or are filled flat and marked");
  public static final Key<Duration> CLEAN_MAX_FILL =
      Key.of(
          "clean.maxFill",
          new Elapsed(Duration.ofDays(3_660)),
          "7d",
          "Longest stretch of missing time that is filled; a longer one stays open, and is counted");
  public static final Key<BigDecimal> CLEAN_OUTLIER =
      Key.of(
          "clean.outlier",
          Decimal.between("1", "1000000"),
          "10",
          "A price farther away than this many times the ATR is flagged as implausible");

  static final List<Setting<?>> ALL =
      List.of(
          LTF,
          HTF,
          TICK,
          LOT,
          ASSET_CLASS,
          CALENDAR,
          MIN_NOTIONAL,
          WHOLE_UNITS,
          SHORTABLE,
          FEE,
          MAKER_FEE,
          SLIPPAGE,
          SLIPPAGE_ATR,
          SPREAD,
          BORROW,
          LATENCY,
          FILL_LIMIT,
          FILL_SHARE,
          CLEAN_GAPS,
          CLEAN_MAX_FILL,
          CLEAN_OUTLIER);

  private MarketKeys() {}
}
