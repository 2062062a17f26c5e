package io.fairgap.feeds.sample;

import io.fairgap.feeds.replay.CandleSource;
import io.fairgap.feeds.text.BadInput;
import io.fairgap.feeds.text.Fault;
import io.fairgap.feeds.text.Grid;
import io.fairgap.feeds.text.Lines;
import io.fairgap.feeds.text.Times;
import io.fairgap.trading.market.CandleBlock;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.market.Timeframe;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// Builds candles from trades in order of time: rows `timestamp,price,amount`, the time an epoch.
///
/// A candle opens at a whole multiple of the timeframe since the epoch. A trade of amount 0 counts
/// in the prices. Amounts are added exactly, and the sum is rounded down to the lot, once.
public final class TradeCandles implements CandleSource {
  private static final String HEADER = "timestamp,price,amount";

  /// Amounts have no more decimals than a bitcoin has.
  private static final BigDecimal FINEST = new BigDecimal("0.00000001");

  private final Lines lines;
  private final long timeframe;
  private final BigDecimal lot;
  private final Grid prices;
  private final Grid amounts = Grid.exact(FINEST);
  private final Times times = new Times();
  private long price;
  private long amount;

  private boolean building;
  private long openTime;
  private long open;
  private long high;
  private long low;
  private long close;
  private long volume;

  TradeCandles(Lines lines, Instrument instrument, Timeframe timeframe) {
    this.lines = lines;
    this.timeframe = timeframe.millis();
    this.lot = instrument.lot();
    this.prices = Grid.exact(instrument.tick());
    if (!lines.line().equals(HEADER)) {
      throw lines.refusal(Fault.HEADER, "the header has to be " + HEADER + ".");
    }
    lines.skip();
  }

  @Override
  public @Nullable CandleBlock next() {
    CandleBlock block = new CandleBlock(BLOCK);
    while (!block.isFull() && lines.more()) {
      long time = trade();
      long bucket = time - Math.floorMod(time, timeframe);
      if (building && bucket < openTime) {
        throw lines.refusal(Fault.DISORDER, "the trade is earlier than the one before it.");
      }
      if (building && bucket > openTime) {
        finish(block);
      }
      if (!building) {
        begin(bucket);
      }
      count();
      lines.skip();
    }
    if (building && !block.isFull()) {
      finish(block);
    }
    return block.size() == 0 ? null : block;
  }

  /// Reads the trade in the present line into `price` and `amount`, and answers its time.
  private long trade() {
    byte[] bytes = lines.bytes();
    long time = times.read(bytes, lines.at());
    if (time == Times.NONE || bytes[times.end()] != ',') {
      throw bad();
    }
    price = prices.read(bytes, times.end() + 1);
    if (price <= 0 || bytes[prices.end()] != ',') {
      throw bad();
    }
    amount = amounts.read(bytes, prices.end() + 1);
    if (amount < 0 || (bytes[amounts.end()] != '\n' && bytes[amounts.end()] != '\r')) {
      throw bad();
    }
    return time;
  }

  private BadInput bad() {
    return lines.refusal(Fault.NUMBER, "'" + lines.line() + "' is no trade.");
  }

  private void begin(long bucket) {
    building = true;
    openTime = bucket;
    open = price;
    high = price;
    low = price;
    volume = 0;
  }

  private void count() {
    high = Math.max(high, price);
    low = Math.min(low, price);
    close = price;
    volume = Math.addExact(volume, amount);
  }

  private void finish(CandleBlock block) {
    long lots =
        BigDecimal.valueOf(volume)
            .multiply(FINEST)
            .divide(lot, 0, RoundingMode.DOWN)
            .longValueExact();
    block.add(0, openTime, open, high, low, close, lots);
    building = false;
  }

  /// SHA-256 of the trades' file as it is stored, in lower-case hexadecimal.
  ///
  /// @throws IllegalStateException before [#next()] returned null
  public String sha256() {
    return lines.sha256();
  }

  @Override
  public void close() {
    lines.close();
  }
}
