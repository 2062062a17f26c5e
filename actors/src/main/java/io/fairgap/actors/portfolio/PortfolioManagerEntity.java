package io.fairgap.actors.portfolio;

import io.fairgap.actors.monitor.Pulse;
import io.fairgap.actors.recovery.Failpoint;
import io.fairgap.actors.recovery.Recovery;
import io.fairgap.actors.timing.RoundTimes;
import io.fairgap.protocol.execution.Execution;
import io.fairgap.protocol.portfolio.PortfolioManager.Command;
import io.fairgap.protocol.portfolio.PortfolioManager.Confirm;
import io.fairgap.protocol.portfolio.PortfolioManager.Decide;
import io.fairgap.protocol.portfolio.PortfolioManager.Decided;
import io.fairgap.protocol.portfolio.PortfolioManager.Figures;
import io.fairgap.protocol.portfolio.PortfolioManager.GetDecided;
import io.fairgap.protocol.portfolio.PortfolioManager.GetFigures;
import io.fairgap.protocol.portfolio.PortfolioManager.GetSettled;
import io.fairgap.protocol.portfolio.PortfolioManager.Settled;
import io.fairgap.protocol.portfolio.PortfolioManager.Tick;
import io.fairgap.trading.live.AccountEvent;
import io.fairgap.trading.live.Answer;
import io.fairgap.trading.live.Book;
import io.fairgap.trading.live.OrderNotice;
import io.fairgap.trading.live.Outgoing;
import io.fairgap.trading.live.RoundInput;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.RecipientRef;
import org.apache.pekko.actor.typed.SupervisorStrategy;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.actor.typed.javadsl.TimerScheduler;
import org.apache.pekko.persistence.typed.PersistenceId;
import org.apache.pekko.persistence.typed.RecoveryCompleted;
import org.apache.pekko.persistence.typed.SnapshotAdapter;
import org.apache.pekko.persistence.typed.javadsl.CommandHandler;
import org.apache.pekko.persistence.typed.javadsl.Effect;
import org.apache.pekko.persistence.typed.javadsl.EventHandler;
import org.apache.pekko.persistence.typed.javadsl.EventSourcedBehavior;
import org.apache.pekko.persistence.typed.javadsl.SignalHandler;

/// Remembers the rounds of one account. What they decide is [Book]'s; this class records it, and
/// tells the orders once it is recorded: again after a restart and by timer, until they confirm.
///
/// A round that throws stops the account: the book comes back from what is recorded, answers and
/// tells its orders, and decides no more.
public final class PortfolioManagerEntity
    extends EventSourcedBehavior<Command, AccountEvent, Book> {
  /// The first part of its persistence id.
  public static final String KIND = "account";

  /// What its events are tagged with, for those who read them all.
  public static final String TAG = "account";

  private static final int SNAPSHOT_EVERY = 500;
  private static final Duration TELL_AGAIN = Duration.ofSeconds(2);

  private final TimerScheduler<Command> timers;
  private final Supplier<Book> empty;
  private final Book blank;
  private final Function<String, RecipientRef<Execution.Command>> orders;
  private final ActorRef<Execution.Confirmed> confirmations;
  private final RoundTimes times;
  private final Pulse pulse;
  private final ActorContext<Command> context;
  private final Standstill standstill;

  private PortfolioManagerEntity(
      ActorContext<Command> context,
      TimerScheduler<Command> timers,
      String account,
      Supplier<Book> empty,
      Function<String, RecipientRef<Execution.Command>> orders,
      RoundTimes times,
      Pulse pulse,
      Standstill standstill) {
    super(PersistenceId.of(KIND, account), Recovery.ON_FAILURE);
    this.context = context;
    this.standstill = standstill;
    this.timers = timers;
    this.empty = empty;
    blank = empty.get();
    this.orders = orders;
    this.times = times;
    this.pulse = pulse;
    confirmations =
        context.messageAdapter(
            Execution.Confirmed.class, it -> new Confirm(it.order(), it.notices()));
  }

  /// @param empty makes a book without any round
  /// @param orders finds an order by its id
  /// @param times told what is recorded
  public static Behavior<Command> create(
      String account,
      Supplier<Book> empty,
      Function<String, RecipientRef<Execution.Command>> orders,
      RoundTimes times,
      Pulse pulse) {
    Standstill standstill = new Standstill();
    return Behaviors.supervise(
            Behaviors.<Command>setup(context ->
                Behaviors.withTimers(timers ->
                    new PortfolioManagerEntity(
                        context, timers, account, empty, orders, times, pulse, standstill))))
        .onFailure(RoundFailed.class, SupervisorStrategy.restart());
  }

  /// Made once and never changed: after a failure of the journal Pekko folds the events over this
  /// very object again.
  @Override
  public Book emptyState() {
    return blank;
  }

  private Book owned(Book book) {
    return book == blank ? empty.get() : book;
  }

  @Override
  public CommandHandler<Command, AccountEvent, Book> commandHandler() {
    return (book, command) ->
        switch (command) {
          case Decide decide -> decide(owned(book), decide);
          case Confirm(var order, var notices) ->
              standstill.isInRecord() ? Effect().none() : record(book.informed(order, notices));
          case GetDecided(var replyTo) -> {
            replyTo.tell(decided(book));
            yield Effect().none();
          }
          case GetSettled(var replyTo) -> {
            // Where it stands, a book that has left its record does not know; whoever asked goes on
            // waiting.
            if (!standstill.isInRecord()) {
              replyTo.tell(settled(book));
            }
            yield Effect().none();
          }
          case GetFigures(var replyTo) -> {
            replyTo.tell(new Figures(book.decided(), book.figures(), book.outbox().size()));
            yield Effect().none();
          }
          case Tick.TELL_ORDERS -> {
            tellOrders(book);
            yield Effect().none();
          }
        };
  }

  private Effect<AccountEvent, Book> decide(Book book, Decide decide) {
    if (standstill.sentence() != null) {
      return Effect().none();
    }
    book.noted(decide.noted());
    int pending = book.outbox().size();
    return switch (attempt(book, decide)) {
      case Answer.Accept<AccountEvent>(var events) -> {
        Failpoint.ACCOUNT_BEFORE_PERSIST.hit();
        List<Outgoing> outbox = book.outbox();
        List<Outgoing> fresh = outbox.subList(pending, outbox.size());
        yield Effect()
            .persist(events)
            .thenRun(after -> {
              Failpoint.ACCOUNT_AFTER_PERSIST.hit();
              times.recorded(events, fresh);
              decide.replyTo().tell(settled(after));
              tellFirst(fresh);
            });
      }
      case Answer.Known<AccountEvent> _ -> {
        decide.replyTo().tell(settled(book));
        yield Effect().none();
      }
      case Answer.Refuse<AccountEvent>(var reason) -> throw new IllegalStateException(reason);
    };
  }

  private Answer<AccountEvent> attempt(Book book, Decide decide) {
    try {
      return book.decide(decide.terms(), decide.rounds());
    } catch (RuntimeException e) {
      long at =
          decide.rounds().stream()
              .mapToLong(RoundInput::closeTime)
              .filter(closeTime -> closeTime > book.decided())
              .findFirst()
              .orElse(book.decided());
      String why =
          "The account has stopped: its round of %s failed with %s. What was decided before is"
                  .formatted(Instant.ofEpochMilli(at), e)
              + " recorded; a program that can decide this round goes on from there.";
      standstill.atNewRound(why);
      throw new RoundFailed(why, e);
    }
  }

  private Effect<AccountEvent, Book> record(Answer<AccountEvent> answer) {
    return answer instanceof Answer.Accept<AccountEvent>(var events)
        ? Effect().persist(events)
        : Effect().none();
  }

  private static Decided decided(Book book) {
    return new Decided(book.decided(), book.hash());
  }

  private static Settled settled(Book book) {
    return new Settled(
        book.decided(), book.behind(), book.standing(), book.headroom(), book.notes());
  }

  private void tellFirst(List<Outgoing> fresh) {
    if (fresh.isEmpty()) {
      return;
    }
    if (fresh.stream().anyMatch(out -> out.notice() instanceof OrderNotice.Fill)) {
      Failpoint.FILL_BEFORE_PROJECTION.hit();
    }
    Failpoint.ACCOUNT_BEFORE_TELL.hit();
    tell(fresh);
    Failpoint.ACCOUNT_AFTER_TELL.hit();
  }

  private void tellOrders(Book book) {
    if (!standstill.isInRecord()) {
      tell(book.outbox());
    }
  }

  private void tell(List<Outgoing> notices) {
    for (Outgoing out : notices) {
      orders.apply(out.order()).tell(new Execution.Take(out.number(), out.notice(), confirmations));
    }
  }

  @Override
  public EventHandler<Book, AccountEvent> eventHandler() {
    return (book, event) -> fold(owned(book), event);
  }

  private Book fold(Book book, AccountEvent event) {
    if (standstill.isInRecord()) {
      return book;
    }
    try {
      return book.after(event);
    } catch (RuntimeException e) {
      standstill.atRecordedRound(
          "The account has stopped: what it recorded cannot be folded any more, "
              + e.getMessage()
              + ". Start it with the program and the settings that recorded it, or restore a"
              + " backup.");
      return book;
    }
  }

  @Override
  public SignalHandler<Book> signalHandler() {
    return newSignalHandlerBuilder()
        .onSignal(RecoveryCompleted.instance(), this::recovered)
        .build();
  }

  /// A restart after a failure of the journal cancels the timer, so every recovery starts it.
  private void recovered(Book book) {
    pulse.recovered();
    String stop = standstill.sentence();
    if (stop != null) {
      context.getLog().error(stop);
      pulse.stopped(stop);
    }
    timers.startTimerWithFixedDelay(Tick.TELL_ORDERS, TELL_AGAIN);
    tellOrders(book);
  }

  @Override
  public Set<String> tagsFor(AccountEvent event) {
    return switch (event) {
      case AccountEvent.RoundDecided _ -> Set.of(TAG);
      case AccountEvent.OrderInformed _ -> Set.of();
    };
  }

  @Override
  public boolean shouldSnapshot(Book book, AccountEvent event, long sequenceNr) {
    return sequenceNr % SNAPSHOT_EVERY == 0 && !standstill.isInRecord();
  }

  @Override
  public SnapshotAdapter<Book> snapshotAdapter() {
    return Recovery.snapshots(Book::state, Book.State.class, state -> empty.get().restore(state));
  }
}
