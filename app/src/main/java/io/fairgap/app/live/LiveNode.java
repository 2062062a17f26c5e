package io.fairgap.app.live;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import io.fairgap.actors.node.Node;
import io.fairgap.actors.node.NodePlan;
import io.fairgap.actors.performance.FigureWatch;
import io.fairgap.actors.recovery.Recovery;
import io.fairgap.actors.timing.RoundTimes;
import io.fairgap.app.mistake.Mistake;
import io.fairgap.app.wiring.Outfit;
import io.fairgap.http.metrics.Metrics;
import io.fairgap.http.server.HttpPlace;
import io.fairgap.persistence.account.JournalTable;
import io.fairgap.persistence.account.PerformanceTable;
import io.fairgap.persistence.connection.ConnectionSettings;
import io.fairgap.persistence.database.Database;
import io.fairgap.persistence.journal.OldSnapshots;
import io.fairgap.persistence.redis.DecisionNews;
import io.fairgap.persistence.redis.RedisBoard;
import io.fairgap.protocol.marketdata.MarketData;
import io.fairgap.protocol.portfolio.PortfolioManager;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.Props;
import org.apache.pekko.actor.typed.javadsl.AskPattern;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.jspecify.annotations.Nullable;

/// A node at work: database, journal, agents. Closing it stops them in the opposite order; a node
/// that is killed instead is taken over by the next start.
public final class LiveNode implements AutoCloseable, Playing {
  private static final Duration START = Duration.ofSeconds(60);
  private static final Duration ANSWER = Duration.ofSeconds(10);
  private static final long STOP_SECONDS = 15;

  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private final Ground ground;
  private final PeoplesTables tables;
  private final ActorSystem<Node.Command> system;
  private final Node.Agents agents;
  private final Surface surface;

  private LiveNode(
      Ground ground,
      PeoplesTables tables,
      ActorSystem<Node.Command> system,
      Node.Agents agents,
      Surface surface,
      Deque<AutoCloseable> parts) {
    this.ground = ground;
    this.tables = tables;
    this.system = system;
    this.agents = agents;
    this.surface = surface;
    this.parts.addAll(parts);
  }

  /// Starts everything.
  ///
  /// @param outfit what the agents get beside their journal
  /// @param url of a PostgreSQL; null for one of the node's own
  /// @param http where it listens
  /// @param progress told what is under way, in a sentence for people
  /// @throws Mistake when the account was begun with other settings, or nothing can listen there
  /// @throws io.fairgap.persistence.connection.DatabaseFault when the database cannot be used, or
  ///   another node has it or the folder
  public static LiveNode start(
      Home home,
      NodePlan plan,
      HttpPlace http,
      Outfit outfit,
      @Nullable String url,
      Consumer<String> progress) {
    home.make();
    Deque<AutoCloseable> parts = new ArrayDeque<>();
    try {
      parts.push(home.take());
      LogFile.open(home.log());
      Door door = Door.at(http);
      progress.accept(beginning(home, url));
      Ground ground = Ground.open(parts, home, url, door.identity());
      Config key = NodeKey.config(home);
      LiveNode node = start(parts, ground, key, plan, door, outfit, progress);
      door.announce(home, node.address());
      return node;
    } catch (RuntimeException | Error e) {
      close(parts);
      throw e;
    }
  }

  private static String beginning(Home home, @Nullable String url) {
    if (url != null) {
      return "Connecting to the database…";
    }
    return Files.exists(home.postgres())
        ? "Starting PostgreSQL…"
        : "Unpacking PostgreSQL and making a database, once for this folder…";
  }

  private static LiveNode start(
      Deque<AutoCloseable> parts,
      Ground ground,
      Config key,
      NodePlan plan,
      Door door,
      Outfit outfit,
      Consumer<String> progress) {
    Database database = Database.open(ground.settings());
    parts.push(database);
    progress.accept("Checking the record…");
    Soundness.check(database);
    parts.push(Tidying.begin(new OldSnapshots(database.repositories())::delete));
    Optional<RedisBoard> board = outfit.redis().map(RedisBoard::open);
    board.ifPresent(parts::push);
    Metrics metrics = Metrics.start();
    parts.push(metrics);
    NodePlan furnished =
        plan.within(
            outfit.around(
                plan,
                database.repositories(),
                board.map(it -> it::post),
                new RoundTimes(metrics::roundRecorded)));
    PeoplesTables tables = new PeoplesTables(database);
    progress.accept("Waking the agents…");
    ActorSystem<Node.Command> system =
        ActorSystem.create(
            Node.create(furnished, tables::keep), "fairgap", key.withFallback(config(database)));
    parts.push(() -> stop(system));
    return switch (started(system)) {
      case Node.Agents agents -> {
        watchFigures(system, agents, database, plan.account());
        tables.follow(system, agents.configuration(), outfit.charts());
        board.ifPresent(it -> DecisionNews.tell(system, database.repositories(), it::post));
        Surface surface =
            Surface.open(
                door,
                metrics,
                system,
                agents,
                () -> ground.trouble().get().or(database::trouble),
                tables::backlog,
                Levers.of(
                    door.token(),
                    system,
                    agents,
                    new JournalTable(database.repositories(), plan.account())),
                board);
        parts.push(surface);
        yield new LiveNode(ground, tables, system, agents, surface, parts);
      }
      case Node.Refused(var differences) ->
          throw new Mistake(
              "This account was begun with other settings: "
                  + differences
                  + ". Leave the change out, make it while the node runs with ./fairgap config set,"
                  + " or begin anew in another folder with --home.");
    };
  }

  private static Node.Started started(ActorSystem<Node.Command> system) {
    try {
      return AskPattern.<Node.Command, Node.Started>ask(
              system, Node.GetAgents::new, START, system.scheduler())
          .toCompletableFuture()
          .join();
    } catch (CompletionException e) {
      throw new Mistake(
          "The agents did not come up within a minute; the log says why. Start the node again.", e);
    }
  }

  private static void watchFigures(
      ActorSystem<?> system, Node.Agents agents, Database database, String account) {
    PerformanceTable figures = new PerformanceTable(database.repositories(), account);
    system.systemActorOf(
        Behaviors.supervise(
                FigureWatch.create(
                    () -> figures.overall().map(FigureWatch::observation),
                    agents.bookkeeping().performance()))
            .onFailure(Recovery.ON_FAILURE),
        "figure-watch",
        Props.empty());
  }

  private static Config config(Database database) {
    return database
        .journalConfig()
        .withFallback(ConfigFactory.parseResources("fairgap-node.conf"))
        .withFallback(ConfigFactory.load());
  }

  private static void stop(ActorSystem<?> system) throws TimeoutException {
    system.terminate();
    try {
      system.getWhenTerminated().toCompletableFuture().get(STOP_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the agents did not stop", e);
    }
  }

  /// Where the database is.
  public ConnectionSettings database() {
    return ground.settings();
  }

  /// Where it answers over HTTP, such as `http://127.0.0.1:8080`.
  public String address() {
    return surface.address();
  }

  @Override
  public MarketData.Feed feed() {
    return AskPattern.<MarketData.Command, MarketData.Feed>ask(
            agents.marketData(), MarketData.GetFeed::new, ANSWER, system.scheduler())
        .toCompletableFuture()
        .join();
  }

  @Override
  public boolean isReadSideCurrent() {
    return tables.areCurrent();
  }

  @Override
  public PortfolioManager.Figures figures() {
    return AskPattern.<PortfolioManager.Command, PortfolioManager.Figures>ask(
            agents.portfolio(), PortfolioManager.GetFigures::new, ANSWER, system.scheduler())
        .toCompletableFuture()
        .join();
  }

  @Override
  public PortfolioManager.Decided decided() {
    return AskPattern.<PortfolioManager.Command, PortfolioManager.Decided>ask(
            agents.portfolio(), PortfolioManager.GetDecided::new, ANSWER, system.scheduler())
        .toCompletableFuture()
        .join();
  }

  @Override
  public Optional<String> end() {
    return system.getWhenTerminated().toCompletableFuture().isDone()
        ? Optional.of("The agents have ended by themselves; the log says why.")
        : ground.lost().get();
  }

  @Override
  public void close() {
    close(parts);
  }

  /// All of them, even when one fails.
  private static void close(Deque<AutoCloseable> parts) {
    RuntimeException first = null;
    while (!parts.isEmpty()) {
      try {
        parts.pop().close();
      } catch (Exception e) {
        RuntimeException failure = new IllegalStateException("the node did not stop in order", e);
        if (first == null) {
          first = failure;
        } else {
          first.addSuppressed(failure);
        }
      }
    }
    if (first != null) {
      throw first;
    }
  }
}
