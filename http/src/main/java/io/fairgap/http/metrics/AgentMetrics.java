package io.fairgap.http.metrics;

import io.fairgap.protocol.monitor.Agent;
import io.fairgap.protocol.monitor.Monitor;
import java.time.Instant;
import kamon.Kamon;
import kamon.metric.Gauge;
import kamon.metric.MeasurementUnit;

/// The figures of the agents of one kind.
final class AgentMetrics {
  private final Following messages;
  private final Following restarts;
  private final Gauge waiting;
  private final Gauge up;
  private final Gauge lastWork;

  AgentMetrics(Agent agent) {
    String label = agent.label();
    messages =
        new Following(
            Kamon.counter("fairgap.agent.messages", "Messages taken").withTag("agent", label));
    restarts =
        new Following(
            Kamon.counter("fairgap.agent.restarts", "Restarts after failures")
                .withTag("agent", label));
    waiting =
        Kamon.gauge("fairgap.agent.waiting", "Messages that wait for it").withTag("agent", label);
    up = Kamon.gauge("fairgap.agent.up", "1 unless late or failed").withTag("agent", label);
    lastWork =
        Kamon.gauge(
                "fairgap.agent.last-work.timestamp",
                "When it last worked",
                MeasurementUnit.time().seconds())
            .withTag("agent", label);
  }

  void update(Monitor.AgentHealth health) {
    messages.follow(health.messages());
    restarts.follow(health.restarts());
    waiting.update((double) health.waiting());
    up.update(health.state() == Monitor.State.UP ? 1 : 0);
    Instant worked = health.lastWork();
    if (worked != null) {
      lastWork.update(worked.toEpochMilli() / 1e3);
    }
  }
}
