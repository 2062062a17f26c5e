package io.fairgap.backtest.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.fairgap.backtest.recording.NearbyLevel;
import io.fairgap.backtest.recording.Sighting;
import io.fairgap.backtest.recording.TradeWindow;
import io.fairgap.trading.account.Trade;
import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.Direction;
import io.fairgap.trading.strategy.Occasion;
import java.io.IOException;
import java.util.function.ToLongFunction;

/// One trade's window as JSON: candles as columns, everything that has a place by the index of its
/// candle. Prices are ticks; `tick` and `decimals` make them readable.
final class WindowData {
  private final JsonGenerator json;
  private final TradeWindow window;
  private final Trade trade;

  WindowData(JsonGenerator json, TradeWindow window) {
    this.json = json;
    this.window = window;
    this.trade = window.trade();
  }

  void write() throws IOException {
    json.writeStartObject();
    json.writeStringField("setup", trade.proposal().setup());
    json.writeNumberField("tick", trade.instrument().tick());
    json.writeNumberField("decimals", trade.instrument().tick().scale());
    json.writeBooleanField("long", trade.proposal().direction() == Direction.BULLISH);
    writeColumn("time", Candle::openTime);
    writeColumn("open", Candle::open);
    writeColumn("high", Candle::high);
    writeColumn("low", Candle::low);
    writeColumn("close", Candle::close);
    writeTrade();
    writeZone();
    writeLevels();
    writeSightings();
    json.writeEndObject();
  }

  private void writeTrade() throws IOException {
    writePoint("entry", trade.entryRow(), trade.entryPrice());
    Trade.Exit exit = trade.exit();
    if (exit != null) {
      writePoint("exit", exit.row(), exit.price());
    }
    writePrice("stop", trade.proposal().stop());
    writePrice("target", trade.proposal().target());
  }

  private void writePoint(String name, int row, long price) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeNumberField("at", window.indexOf(row));
    json.writeNumberField("price", price);
    json.writeEndObject();
  }

  /// Zero stands for none.
  private void writePrice(String name, long price) throws IOException {
    if (price != 0) {
      json.writeNumberField(name, price);
    }
  }

  private void writeZone() throws IOException {
    Occasion place = trade.proposal().occasion();
    if (place.gap() == null) {
      return;
    }
    json.writeObjectFieldStart("zone");
    json.writeNumberField("lo", place.lo());
    json.writeNumberField("hi", place.hi());
    json.writeNumberField("inverted", window.indexOf(place.inverted()));
    json.writeEndObject();
  }

  private void writeLevels() throws IOException {
    json.writeArrayFieldStart("levels");
    for (NearbyLevel level : window.levels()) {
      json.writeStartObject();
      json.writeStringField("name", Wording.level(level.kind(), level.above()));
      json.writeNumberField("price", level.price());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeSightings() throws IOException {
    json.writeArrayFieldStart("sightings");
    for (Sighting sighting : window.sightings()) {
      json.writeStartObject();
      json.writeStringField("kind", sighting.kind());
      json.writeBooleanField("up", sighting.up());
      json.writeNumberField("from", window.indexOf(sighting.anchor()));
      json.writeNumberField("to", window.indexOf(sighting.row()));
      json.writeNumberField("price", sighting.price());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeColumn(String name, ToLongFunction<Candle> value) throws IOException {
    json.writeArrayFieldStart(name);
    for (Candle candle : window.candles()) {
      json.writeNumber(value.applyAsLong(candle));
    }
    json.writeEndArray();
  }
}
