package io.fairgap.feeds.sample;

import io.fairgap.feeds.text.Lines;
import io.fairgap.trading.market.AssetClass;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.market.Timeframe;
import java.io.InputStream;

/// Real trades of BTC/USD at Bitstamp from 2013-11-25 to 2013-12-01.
///
/// They are a resource of the artifact `org.ta4j:ta4j-examples:0.18` (MIT), which is on the class
/// path; nothing of it is copied here.
public final class BitstampSample {
  /// The resource's name.
  public static final String NAME = "bitstamp_trades_from_20131125_usd.csv";

  private BitstampSample() {}

  /// BTCUSD with prices in cents and volumes in ten-thousandths.
  public static Instrument instrument() {
    return Instrument.of("BTCUSD", "0.01", "0.0001", AssetClass.CRYPTO);
  }

  /// The candles of the trades; a span without trades has none.
  public static TradeCandles candles(Timeframe timeframe) {
    return candles(timeframe, instrument());
  }

  /// The same on the grid of another instrument.
  public static TradeCandles candles(Timeframe timeframe, Instrument instrument) {
    InputStream resource = BitstampSample.class.getClassLoader().getResourceAsStream(NAME);
    if (resource == null) {
      throw new IllegalStateException(NAME + " is not on the class path");
    }
    return new TradeCandles(Lines.of(NAME, resource), instrument, timeframe);
  }
}
