package io.fairgap.persistence.projection;

import io.fairgap.persistence.chart.ChartFollower;
import io.fairgap.persistence.chart.SymbolChart;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.apache.pekko.actor.CoordinatedShutdown;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.Behaviors;

/// Looks again and again whether trackers recorded candles that are not in the tables of charts.
///
/// Candles are not tagged, as that would double what recording them costs; a look is one query.
final class ChartProjection {
  private static final Duration PAUSE = Duration.ofMillis(300);

  private ChartProjection() {}

  private enum Look {
    NOW
  }

  /// To be spawned where blocking is allowed.
  static Behavior<Void> create(
      DataSource source, Supplier<List<SymbolChart>> charts, CommitHook hook) {
    return Behaviors.<Look>setup(context ->
            Behaviors.withTimers(timers -> {
              CoordinatedShutdown shutdown = CoordinatedShutdown.get(context.getSystem());
              ChartFollower follower =
                  new ChartFollower(
                      context.getSystem(),
                      source,
                      charts,
                      () -> shutdown.getShutdownReason().isPresent());
              // By a timer also when there is more at once: it is forgotten with a failed life.
              timers.startSingleTimer(Look.NOW, Duration.ZERO);
              return Behaviors.receiveMessage(look -> {
                boolean moved = follower.follow(hook::beforeCommit) > 0;
                if (moved) {
                  hook.afterCommit();
                }
                timers.startSingleTimer(look, moved ? Duration.ZERO : PAUSE);
                return Behaviors.same();
              });
            }))
        .unsafeCast();
  }
}
