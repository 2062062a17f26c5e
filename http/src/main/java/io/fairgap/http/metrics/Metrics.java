package io.fairgap.http.metrics;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import io.fairgap.http.vitals.Backlog;
import io.fairgap.http.vitals.Readiness;
import io.fairgap.http.vitals.Vitals;
import io.fairgap.protocol.marketdata.MarketData;
import io.fairgap.protocol.monitor.Agent;
import io.fairgap.protocol.monitor.Monitor;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import kamon.Kamon;
import kamon.metric.Gauge;
import kamon.metric.MeasurementUnit;
import kamon.module.Module;
import kamon.prometheus.PrometheusReporter;

/// A node's figures through Kamon. Nothing is measured but what is said here, unless the JVM was
/// started with Kamon's agent.
public final class Metrics implements AutoCloseable {
  /// The system property that says that the agent is there.
  public static final String INSTRUMENTED = "fairgap.instrumented";

  private static final MeasurementUnit SECONDS = MeasurementUnit.time().seconds();

  private final PrometheusReporter reporter;
  private final Module.Registration registration;
  private final Following candles =
      new Following(counter("fairgap.candles.handed-on", "Candles handed to the trackers"));
  private final Gauge arrived =
      gauge("fairgap.feed.arrived.timestamp", "Open time of the last candles", SECONDS);
  private final Gauge decided =
      gauge("fairgap.rounds.decided.timestamp", "Instant of the last decided round", SECONDS);
  private final Gauge lag =
      gauge("fairgap.rounds.lag", "Market time that is handed on and not decided", SECONDS);
  private final Gauge unstored =
      gauge("fairgap.candles.unstored", "Candles not in the store", MeasurementUnit.none());
  private final Gauge silent =
      gauge("fairgap.feed.silent", "Symbols that bring nothing", MeasurementUnit.none());
  private final Gauge ready =
      gauge("fairgap.ready", "1 when the node does its work", MeasurementUnit.none());
  private final Gauge database =
      gauge("fairgap.database.up", "1 when the database works", MeasurementUnit.none());
  private final Gauge accountBehind = tablesGauge("account");
  private final Gauge chartsBehind = tablesGauge("charts");
  private final Map<Agent, AgentMetrics> agents = new EnumMap<>(Agent.class);
  private final RoundMetrics rounds = new RoundMetrics();
  private final RedisMetrics redis = new RedisMetrics();
  private final MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
  private final Gauge heap = memoryGauge("heap");
  private final Gauge nonHeap = memoryGauge("non-heap");

  private Metrics(PrometheusReporter reporter, Module.Registration registration) {
    this.reporter = reporter;
    this.registration = registration;
    for (Agent agent : Agent.values()) {
      agents.put(agent, new AgentMetrics(agent));
    }
  }

  /// Begins to collect.
  public static Metrics start() {
    Config config =
        ConfigFactory.load(
            Boolean.getBoolean(INSTRUMENTED) ? "fairgap-instrument" : "fairgap-http");
    Kamon.initWithoutAttaching(config);
    PrometheusReporter reporter = new PrometheusReporter("kamon.prometheus", config);
    return new Metrics(reporter, Kamon.addReporter("fairgap-metrics", reporter));
  }

  private static kamon.metric.Counter counter(String name, String about) {
    return Kamon.counter(name, about).withoutTags();
  }

  private static Gauge gauge(String name, String about, MeasurementUnit unit) {
    return Kamon.gauge(name, about, unit).withoutTags();
  }

  private static Gauge tablesGauge(String tables) {
    return Kamon.gauge("fairgap.tables.behind", "Recorded events that people's tables lack")
        .withTag("tables", tables);
  }

  private static Gauge memoryGauge(String area) {
    return Kamon.gauge(
            "fairgap.jvm.memory.used",
            "Memory in use by the JVM",
            MeasurementUnit.information().bytes())
        .withTag("area", area);
  }

  /// Takes in how the node is; called from one thread at a time.
  public void update(Vitals vitals) {
    ready.update(Readiness.of(vitals, Duration.ZERO).isReady() ? 1 : 0);
    database.update(vitals.isDatabaseUp() ? 1 : 0);
    Monitor.Health health = vitals.health();
    if (health != null) {
      health.agents().forEach(this::update);
    }
    MarketData.Feed feed = vitals.feed();
    if (feed != null) {
      update(feed);
    }
    if (vitals.decided() != null && vitals.decided().closeTime() != Long.MIN_VALUE) {
      decided.update(vitals.decided().closeTime() / 1e3);
    }
    Backlog tables = vitals.tables();
    if (tables != null) {
      accountBehind.update((double) tables.account());
      chartsBehind.update((double) tables.charts());
    }
    heap.update((double) memory.getHeapMemoryUsage().getUsed());
    nonHeap.update((double) memory.getNonHeapMemoryUsage().getUsed());
  }

  /// Takes in what became of the messages to Redis.
  ///
  /// @param sent that Redis took
  /// @param dropped that it never got
  public void updateRedis(long sent, long dropped, boolean connected) {
    redis.update(sent, dropped, connected);
  }

  /// A round was recorded; may be called from any thread.
  ///
  /// @param nanos from the coming of its candles to its record
  /// @param ordered whether it sends an order to the venue
  public void roundRecorded(long nanos, boolean ordered) {
    rounds.recorded(nanos, ordered);
  }

  private void update(Monitor.AgentHealth health) {
    AgentMetrics metrics = agents.get(health.agent());
    if (metrics != null) {
      metrics.update(health);
    }
  }

  private void update(MarketData.Feed feed) {
    candles.follow(feed.candles());
    unstored.update((double) feed.unstored());
    silent.update(feed.silent().size());
    if (feed.arrived() != Long.MIN_VALUE) {
      arrived.update(feed.arrived() / 1e3);
      if (feed.decided() != Long.MIN_VALUE) {
        lag.update(Math.max(0, feed.arrived() - feed.decided()) / 1e3);
      }
    }
  }

  /// The figures of the last second in Prometheus' text format.
  public String text() {
    return reporter.scrapeData();
  }

  /// Stops reporting; Kamon itself stays, as it belongs to the process.
  @Override
  public void close() {
    registration.cancel();
  }
}
