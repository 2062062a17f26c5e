package io.fairgap.actors.performance;

import io.fairgap.protocol.performance.Performance;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.RecipientRef;
import org.apache.pekko.actor.typed.javadsl.AskPattern;

/// Lets those who are no actors set thresholds for the figures of an account.
public record PerformanceThresholds(
    RecipientRef<Performance.Command> performance, ActorSystem<?> system) {
  private static final Duration ANSWER = Duration.ofSeconds(10);

  /// Wants to be told when a figure falls below a value; the reply comes when it is recorded or
  /// refused.
  public CompletionStage<Performance.Reply> set(String figure, double least, int trades) {
    return AskPattern.ask(
        performance,
        replyTo -> new Performance.SetThreshold(figure, least, trades, replyTo),
        ANSWER,
        system.scheduler());
  }

  public CompletionStage<Performance.Reply> clear(String figure) {
    return AskPattern.ask(
        performance,
        replyTo -> new Performance.ClearThreshold(figure, replyTo),
        ANSWER,
        system.scheduler());
  }

  public CompletionStage<Performance.Alerts> alerts() {
    return AskPattern.ask(performance, Performance.GetAlerts::new, ANSWER, system.scheduler());
  }
}
