package io.fairgap.app.wiring;

import io.fairgap.app.config.MarketKeys;
import io.fairgap.app.config.Settings;
import io.fairgap.feeds.csv.CandleFile;
import io.fairgap.trading.market.AssetClass;
import io.fairgap.trading.market.Instrument;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds out what a symbol is: from the settings, else from a table of well-known ones, else from
/// the look of the symbol and the decimals of its file.
public final class Instruments {
  private static final Pattern FUTURE = Pattern.compile("[0-9A-Z]{1,3}[FGHJKMNQUVXZ][0-9]{1,2}");
  private static final Pattern STOCK = Pattern.compile("[A-Z]{1,5}");
  private static final Set<String> CURRENCIES =
      Set.of(
          "AUD", "CAD", "CHF", "CZK", "DKK", "EUR", "GBP", "HUF", "JPY", "MXN", "NOK", "NZD", "PLN",
          "SEK", "SGD", "TRY", "USD", "ZAR");
  private static final List<String> CRYPTO_QUOTES =
      List.of("USDT", "USDC", "BUSD", "FDUSD", "BTC", "ETH", "BNB", "USD", "EUR");

  private static final Map<String, Known> TABLE =
      Map.of(
          "BTCUSDT", new Known("0.01", "0.00001", "5"),
          "ETHUSDT", new Known("0.01", "0.0001", "5"),
          "SOLUSDT", new Known("0.01", "0.001", "5"),
          "XRPUSDT", new Known("0.0001", "0.1", "5"),
          "ADAUSDT", new Known("0.0001", "0.1", "5"),
          "EURUSD", new Known("0.00001", "1", "0"),
          "GBPUSD", new Known("0.00001", "1", "0"),
          "USDJPY", new Known("0.001", "1", "0"));

  private record Known(String tick, String lot, String minNotional) {}

  private final Settings settings;

  public Instruments(Settings settings) {
    this.settings = settings;
  }

  /// An instrument, and in words where its grid comes from.
  public record Found(Instrument instrument, String source) {}

  /// The instrument of a file's candles.
  ///
  /// The table gives the grid only where the file's own decimals lie on it, as venues change their
  /// grids over the years.
  public Found of(String symbol, CandleFile file) {
    Known known = TABLE.get(symbol);
    boolean fits = known != null && isOn(file.tick(), new BigDecimal(known.tick()));
    BigDecimal tick = known != null && fits ? new BigDecimal(known.tick()) : file.tick();
    BigDecimal lot = known != null && fits ? new BigDecimal(known.lot()) : file.lot();
    BigDecimal least =
        known != null && fits ? new BigDecimal(known.minNotional()) : BigDecimal.ZERO;
    boolean told =
        settings.find(MarketKeys.TICK).isPresent() && settings.find(MarketKeys.LOT).isPresent();
    String source =
        told ? "settings" : fits ? "built-in table" : "first " + file.lookedAt() + " rows";
    return new Found(of(symbol, tick, lot, least), source);
  }

  /// An instrument with a grid of its own, over which the settings have the last word.
  public Instrument of(String symbol, BigDecimal tick, BigDecimal lot, BigDecimal minNotional) {
    AssetClass assetClass = settings.find(MarketKeys.ASSET_CLASS).orElse(looksLike(symbol));
    return new Instrument(
        symbol,
        settings.find(MarketKeys.TICK).orElse(tick),
        settings.find(MarketKeys.LOT).orElse(lot),
        assetClass,
        settings.find(MarketKeys.CALENDAR).orElse(assetClass.calendar()),
        settings.find(MarketKeys.MIN_NOTIONAL).orElse(minNotional),
        settings.get(MarketKeys.SHORTABLE));
  }

  static AssetClass looksLike(String symbol) {
    if (symbol.length() == 6
        && CURRENCIES.contains(symbol.substring(0, 3))
        && CURRENCIES.contains(symbol.substring(3))) {
      return AssetClass.FOREX;
    }
    boolean pair =
        symbol.length() > 5 && CRYPTO_QUOTES.stream().anyMatch(quote -> symbol.endsWith(quote));
    if (pair) {
      return AssetClass.CRYPTO;
    }
    if (STOCK.matcher(symbol).matches()) {
      return AssetClass.STOCK;
    }
    return FUTURE.matcher(symbol).matches() ? AssetClass.FUTURES : AssetClass.CRYPTO;
  }

  private static boolean isOn(BigDecimal tick, BigDecimal grid) {
    return tick.remainder(grid).signum() == 0;
  }
}
