package io.fairgap.app.live;

import io.fairgap.actors.recovery.Failpoint;
import io.fairgap.actors.recovery.Recovery;
import io.fairgap.persistence.chart.SymbolChart;
import io.fairgap.persistence.database.Database;
import io.fairgap.persistence.projection.CommitHook;
import io.fairgap.persistence.projection.Projections;
import io.fairgap.persistence.projection.ReadSide;
import java.util.List;
import java.util.function.Supplier;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;

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
  private final Supplier<List<SymbolChart>> charts;

  /// @param charts to keep beside what tells of the account
  PeoplesTables(Database database, Supplier<List<SymbolChart>> charts) {
    this.database = database;
    this.charts = charts;
  }

  /// Begins to keep them.
  void keep(ActorContext<?> context) {
    context.spawn(
        Behaviors.supervise(
                Projections.account(context.getSystem(), database.projections(), FAILPOINTS))
            .onFailure(Recovery.ON_FAILURE),
        "projection");
    context.spawn(
        Behaviors.supervise(Projections.charts(database.projections(), charts, FAILPOINTS))
            .onFailure(Recovery.ON_FAILURE),
        "charts",
        Projections.blocking());
  }

  /// Whether they hold everything that is recorded.
  boolean areCurrent() {
    ReadSide tables = new ReadSide(database.repositories());
    List<String> symbols = charts.get().stream().map(SymbolChart::symbol).toList();
    return tables.lag().isCurrent() && tables.chartEventsWaiting(symbols) == 0;
  }
}
