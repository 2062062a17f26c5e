package io.fairgap.app.live;

import io.fairgap.actors.configuration.TermsWatch;
import io.fairgap.actors.recovery.Failpoint;
import io.fairgap.actors.recovery.Recovery;
import io.fairgap.http.vitals.Backlog;
import io.fairgap.persistence.chart.SymbolChart;
import io.fairgap.persistence.connection.DatabaseFault;
import io.fairgap.persistence.database.Database;
import io.fairgap.persistence.projection.CommitHook;
import io.fairgap.persistence.projection.Projections;
import io.fairgap.persistence.projection.ReadSide;
import io.fairgap.protocol.configuration.Configuration;
import io.fairgap.trading.live.Rulebook;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.Props;
import org.apache.pekko.actor.typed.RecipientRef;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.jspecify.annotations.Nullable;

/// What people read of a node: written beside the agents, who wait for nobody.
final class PeoplesTables {
  private static final CommitHook FAILPOINTS =
      new CommitHook() {
        @Override
        public void beforeCommit() {
          Failpoint.PROJECTION_BEFORE_COMMIT.hit();
        }

        @Override
        public void afterCommit() {
          Failpoint.PROJECTION_AFTER_COMMIT.hit();
        }
      };

  private final Database database;
  private final AtomicReference<@Nullable List<SymbolChart>> charts = new AtomicReference<>();

  PeoplesTables(Database database) {
    this.database = database;
  }

  /// Begins to keep them.
  void keep(ActorContext<?> context) {
    context.spawn(
        Behaviors.supervise(
                Projections.account(context.getSystem(), database.projections(), FAILPOINTS))
            .onFailure(Recovery.ON_FAILURE),
        "projection");
    context.spawn(
        Behaviors.supervise(Projections.charts(database.projections(), this::charts, FAILPOINTS))
            .onFailure(Recovery.ON_FAILURE),
        "charts",
        Projections.blocking());
  }

  /// Keeps the charts, too, by the rules that hold from one time to the next.
  void follow(
      ActorSystem<?> system,
      RecipientRef<Configuration.Command> configuration,
      Function<Rulebook, List<SymbolChart>> made) {
    system.systemActorOf(
        Behaviors.supervise(
                TermsWatch.create(configuration, terms -> charts.set(made.apply(terms.rules()))))
            .onFailure(Recovery.ON_FAILURE),
        "terms-watch",
        Props.empty());
  }

  /// None before it is known by which rules.
  private List<SymbolChart> charts() {
    return Objects.requireNonNullElse(charts.get(), List.of());
  }

  /// Whether they hold everything that is recorded.
  ///
  /// @throws DatabaseFault when the database refuses
  boolean areCurrent() {
    return charts.get() != null && measured().equals(new Backlog(0, 0));
  }

  /// How far they are behind the record; empty when the database refuses, which is said elsewhere.
  Optional<Backlog> backlog() {
    try {
      return Optional.of(measured());
    } catch (DatabaseFault _) {
      return Optional.empty();
    }
  }

  private Backlog measured() {
    ReadSide tables = new ReadSide(database.repositories());
    List<String> symbols = charts().stream().map(SymbolChart::symbol).toList();
    return new Backlog(tables.lag().waiting(), tables.chartEventsWaiting(symbols));
  }
}
