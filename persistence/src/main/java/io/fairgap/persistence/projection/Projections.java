package io.fairgap.persistence.projection;

import io.fairgap.persistence.chart.SymbolChart;
import io.fairgap.trading.live.AccountEvent;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.DispatcherSelector;
import org.apache.pekko.persistence.jdbc.query.javadsl.JdbcReadJournal;
import org.apache.pekko.persistence.query.Offset;
import org.apache.pekko.projection.ProjectionBehavior;
import org.apache.pekko.projection.ProjectionId;
import org.apache.pekko.projection.eventsourced.EventEnvelope;
import org.apache.pekko.projection.eventsourced.javadsl.EventSourcedProvider;
import org.apache.pekko.projection.javadsl.SourceProvider;
import org.apache.pekko.projection.jdbc.javadsl.JdbcProjection;

/// The projections that keep the read tables.
///
/// Each reads the events of a tag in groups, as the configuration of the journal says, and stores
/// how far it has read in the transaction that stores the rows: a node that dies at any instant
/// goes on exactly where its rows end. No decision waits for one.
public final class Projections {
  /// What the rounds of accounts are tagged with.
  public static final String ACCOUNT = "account";

  /// The one part of which a projection consists that is not split.
  static final String WHOLE = "all";

  private Projections() {}

  /// Keeps `round`, `agent_decisions`, `trades`, `holdings`, `portfolio_snapshots`, `journal` and
  /// `performance_metrics` of every account. To be spawned once in the whole system;
  /// [ProjectionBehavior#stopMessage] ends it after the group in hand.
  ///
  /// @param source the connections for projections of
  ///   [io.fairgap.persistence.database.Database#projections]
  public static Behavior<ProjectionBehavior.Command> account(
      ActorSystem<?> system, DataSource source, CommitHook hook) {
    SourceProvider<Offset, EventEnvelope<AccountEvent>> events =
        EventSourcedProvider.eventsByTag(system, JdbcReadJournal.Identifier(), ACCOUNT);
    return ProjectionBehavior.create(
        JdbcProjection.groupedWithin(
            ProjectionId.of(ACCOUNT, WHOLE),
            events,
            () -> ProjectionSession.open(source, hook),
            AccountHandler::new,
            system));
  }

  /// Keeps `tracked_fvgs`, `tracked_liquidity` and `indicators` of the charts that it is given. To
  /// be spawned once in the whole system, with [#blocking()].
  ///
  /// @param source the connections for projections
  /// @param charts asked again and again; when the settings of one change, its rows are made anew
  public static Behavior<Void> charts(
      DataSource source, Supplier<List<SymbolChart>> charts, CommitHook hook) {
    return ChartProjection.create(source, charts, hook);
  }

  /// The threads that projections may block, one for each of their connections.
  public static DispatcherSelector blocking() {
    return DispatcherSelector.fromConfig("pekko.projection.jdbc.blocking-jdbc-dispatcher");
  }
}
