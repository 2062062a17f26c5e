package io.fairgap.http.server;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.fairgap.http.vitals.Backlog;
import io.fairgap.http.vitals.Readiness;
import io.fairgap.http.vitals.Vitals;
import io.fairgap.protocol.marketdata.MarketData;
import io.fairgap.protocol.monitor.Monitor;
import io.fairgap.protocol.portfolio.PortfolioManager;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How a node is, as JSON. Times are ISO 8601 in UTC; what is not known is null.
final class HealthJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private HealthJson() {}

  private interface Content {
    void write(JsonGenerator json) throws IOException;
  }

  /// Whether it does its work, in short.
  static String readiness(Vitals vitals, Readiness readiness) {
    return object(json -> writeReadiness(json, vitals, readiness));
  }

  /// All that is known.
  ///
  /// @param identity of the node
  static String status(String identity, Vitals vitals, Readiness readiness) {
    return object(json -> {
      json.writeStringField("identity", identity);
      writeReadiness(json, vitals, readiness);
      writeTime(json, "lookedAt", vitals.at());
      writeFeed(json, vitals.feed());
      writeDecided(json, vitals.decided());
      writeTables(json, vitals.tables());
      RiskJson.write(json, vitals.risk());
      json.writeArrayFieldStart("agents");
      Monitor.Health health = vitals.health();
      if (health != null) {
        for (Monitor.AgentHealth agent : health.agents()) {
          writeAgent(json, agent);
        }
      }
      json.writeEndArray();
    });
  }

  private static void writeReadiness(JsonGenerator json, Vitals vitals, Readiness readiness)
      throws IOException {
    json.writeBooleanField("ready", readiness.isReady());
    json.writeArrayFieldStart("hindrances");
    for (String hindrance : readiness.hindrances()) {
      json.writeString(hindrance);
    }
    json.writeEndArray();
    json.writeStringField("database", vitals.isDatabaseUp() ? "up" : "down");
  }

  private static void writeFeed(JsonGenerator json, MarketData.@Nullable Feed feed)
      throws IOException {
    if (feed == null) {
      json.writeNullField("feed");
      return;
    }
    json.writeObjectFieldStart("feed");
    json.writeStringField("state", lower(feed.state()));
    json.writeNumberField("candles", feed.candles());
    writeTime(json, "arrived", time(feed.arrived()));
    writeTime(json, "decided", time(feed.decided()));
    json.writeArrayFieldStart("silent");
    for (String symbol : feed.silent()) {
      json.writeString(symbol);
    }
    json.writeEndArray();
    json.writeNumberField("unstored", feed.unstored());
    json.writeStringField("trouble", feed.trouble());
    json.writeEndObject();
  }

  private static void writeDecided(JsonGenerator json, PortfolioManager.@Nullable Decided decided)
      throws IOException {
    if (decided == null) {
      json.writeNullField("rounds");
      return;
    }
    json.writeObjectFieldStart("rounds");
    writeTime(json, "decided", time(decided.closeTime()));
    json.writeStringField("hash", decided.hash());
    json.writeEndObject();
  }

  private static void writeTables(JsonGenerator json, @Nullable Backlog tables) throws IOException {
    if (tables == null) {
      json.writeNullField("tables");
      return;
    }
    json.writeObjectFieldStart("tables");
    json.writeNumberField("accountBehind", tables.account());
    json.writeNumberField("chartsBehind", tables.charts());
    json.writeEndObject();
  }

  private static void writeAgent(JsonGenerator json, Monitor.AgentHealth agent) throws IOException {
    json.writeStartObject();
    json.writeStringField("agent", agent.agent().label());
    json.writeStringField("state", lower(agent.state()));
    json.writeNumberField("messages", agent.messages());
    json.writeNumberField("waiting", agent.waiting());
    json.writeNumberField("restarts", agent.restarts());
    writeTime(json, "lastWork", agent.lastWork());
    json.writeStringField("lastError", agent.lastError());
    json.writeEndObject();
  }

  private static @Nullable Instant time(long millis) {
    return millis == Long.MIN_VALUE ? null : Instant.ofEpochMilli(millis);
  }

  private static void writeTime(JsonGenerator json, String name, @Nullable Instant time)
      throws IOException {
    json.writeStringField(name, time == null ? null : time.toString());
  }

  private static String lower(Enum<?> state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  private static String object(Content content) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      json.writeStartObject();
      content.write(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return text.append('\n').toString();
  }
}
