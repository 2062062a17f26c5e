package io.fairgap.persistence.redis;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.fairgap.trading.market.Instrument;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A bulletin as Redis gets it.
///
/// @param address the channel, or the key
/// @param expiry how long the key lives; null for a channel
record Posting(String address, String json, @Nullable Duration expiry) {
  private static final JsonFactory JSON = new JsonFactory();

  private interface Fields {
    void write(JsonGenerator json) throws IOException;
  }

  static Posting of(Bulletin bulletin) {
    return switch (bulletin) {
      case Bulletin.CandleClosed candle -> published(Bulletin.MARKET_DATA, candle(candle));
      case Bulletin.SymbolStatus status ->
          new Posting(Bulletin.STATUS + status.symbol(), object(status(status)), status.expiry());
      case Bulletin.DecisionTaken decision -> published(decision.channel(), decision(decision));
      case Bulletin.AgentSeen agent -> published(Bulletin.AGENTS, agent(agent));
    };
  }

  private static Posting published(String channel, Fields fields) {
    return new Posting(channel, object(fields), null);
  }

  private static Fields candle(Bulletin.CandleClosed closed) {
    Instrument instrument = closed.instrument();
    return json -> {
      json.writeStringField("symbol", instrument.symbol());
      json.writeStringField("timeframe", closed.timeframe().toString());
      json.writeStringField("openAt", Instant.ofEpochMilli(closed.candle().openTime()).toString());
      amount(json, "open", instrument.price(closed.candle().open()));
      amount(json, "high", instrument.price(closed.candle().high()));
      amount(json, "low", instrument.price(closed.candle().low()));
      amount(json, "close", instrument.price(closed.candle().close()));
      amount(json, "volume", instrument.quantity(closed.candle().volume()));
    };
  }

  private static Fields status(Bulletin.SymbolStatus status) {
    return json -> {
      json.writeStringField("symbol", status.symbol());
      json.writeStringField("closedAt", status.closedAt().toString());
      amount(json, "close", status.close());
      amount(json, "atr", status.atr());
      json.writeNumberField("internalTrend", status.internalTrend());
      json.writeNumberField("externalTrend", status.externalTrend());
      json.writeNumberField("gaps", status.gaps());
      json.writeNumberField("above", status.above());
      json.writeNumberField("below", status.below());
    };
  }

  private static Fields decision(Bulletin.DecisionTaken taken) {
    return json -> {
      json.writeStringField("account", taken.account());
      json.writeStringField("agent", taken.agent());
      json.writeFieldName("decision");
      json.writeRawValue(taken.line());
    };
  }

  private static Fields agent(Bulletin.AgentSeen agent) {
    return json -> {
      json.writeStringField("agent", agent.agent());
      json.writeStringField("state", agent.state());
      json.writeNumberField("messages", agent.messages());
      json.writeNumberField("restarts", agent.restarts());
      json.writeStringField("lastError", agent.lastError());
      json.writeStringField("at", agent.at().toString());
    };
  }

  /// As a text, so that no reader rounds it.
  private static void amount(JsonGenerator json, String name, BigDecimal value) throws IOException {
    json.writeStringField(name, value.toPlainString());
  }

  private static String object(Fields fields) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      fields.write(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("a writer into memory does not fail", e);
    }
    return text.toString();
  }
}
