package io.fairgap.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.app.output.Terminal;
import io.fairgap.persistence.connection.DatabaseFault;
import io.fairgap.protocol.marketdata.MarketData;
import io.fairgap.protocol.portfolio.PortfolioManager;
import io.fairgap.trading.live.AccountFigures;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A watched node whose agents and database are away for some looks is waited for, not given up.
@Timeout(60)
class WatchTest {
  private static final String ENDED =
      "The recording has ended at 2013-12-01T16:03:00Z. Equity 101, cash 100, 0 open.\nLast hash abc\n";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Watch watch = new Watch(new Terminal(stream(out), stream(err), Map.of(), false));
  private final Looks node = new Looks();

  @Test
  void agentsThatDoNotAnswerAtTheStartAreAskedAgain() throws InterruptedException {
    node.feeds.add(() -> {
      throw noAnswer();
    });
    node.feeds.add(() -> feed(MarketData.State.STARTING));
    node.feeds.add(() -> {
      throw noAnswer();
    });
    node.feeds.add(() -> feed(MarketData.State.RUNNING));

    watch.untilReady(node);

    assertThat(node.feeds).isEmpty();
  }

  @Test
  void everyLookThatFailsIsTakenAgainAndTheEndIsSaidOnce() throws InterruptedException {
    node.feeds.add(() -> {
      throw noAnswer();
    });
    node.figures.add(() -> {
      throw noAnswer();
    });
    node.current.add(() -> {
      throw databaseAway();
    });
    node.current.add(() -> false);

    boolean well = watch.until(node, true);

    assertThat(List.of(well, text(out), text(err))).isEqualTo(List.of(true, ENDED, ""));
    assertThat(List.of(node.feeds.size(), node.figures.size(), node.current.size()))
        .isEqualTo(List.of(0, 0, 0));
  }

  @Test
  void aRecordingThatIsSpoiltIsSaidOnceHoweverManyLooksFail() throws InterruptedException {
    node.last = new MarketData.Feed(0, 0, 9, MarketData.State.FAILED, List.of(), 0, "row 7.");
    node.current.add(() -> {
      throw databaseAway();
    });

    boolean well = watch.until(node, true);

    assertThat(List.of(well, text(out), text(err))).isEqualTo(List.of(false, ENDED, "row 7.\n"));
  }

  @Test
  void aNodeThatHasEndedByItselfIsNotWaitedFor() throws InterruptedException {
    node.end = Optional.of("The agents have ended by themselves; the log says why.");

    watch.untilReady(node);
    boolean well = watch.until(node, true);

    assertThat(List.of(well, text(out), text(err)))
        .isEqualTo(List.of(false, "", "The agents have ended by themselves; the log says why.\n"));
  }

  private static MarketData.Feed feed(MarketData.State state) {
    return new MarketData.Feed(0, 0, 9, state, List.of(), 0, "");
  }

  /// What an ask throws that nobody answers in time.
  private static CompletionException noAnswer() {
    return new CompletionException(new TimeoutException("no answer within 10 s"));
  }

  private static DatabaseFault databaseAway() {
    return new DatabaseFault("Reading how far projections are failed: the connection is broken.");
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /// Answers look by look as it is told to, and then that all is at its end.
  private static final class Looks implements Playing {
    final Deque<Supplier<MarketData.Feed>> feeds = new ArrayDeque<>();
    final Deque<Supplier<PortfolioManager.Figures>> figures = new ArrayDeque<>();
    final Deque<Supplier<Boolean>> current = new ArrayDeque<>();
    MarketData.Feed last = WatchTest.feed(MarketData.State.ENDED);
    Optional<String> end = Optional.empty();

    private static <T> T next(Deque<Supplier<T>> answers, T otherwise) {
      Supplier<T> answer = answers.poll();
      return answer == null ? otherwise : answer.get();
    }

    @Override
    public MarketData.Feed feed() {
      return next(feeds, last);
    }

    @Override
    public PortfolioManager.Figures figures() {
      return next(
          figures,
          new PortfolioManager.Figures(
              1_385_913_780_000L,
              new AccountFigures(
                  new BigDecimal(100), new BigDecimal(100), new BigDecimal("101.0"), List.of()),
              0));
    }

    @Override
    public PortfolioManager.Decided decided() {
      return new PortfolioManager.Decided(1_385_913_780_000L, "abc");
    }

    @Override
    public boolean isReadSideCurrent() {
      return next(current, true);
    }

    @Override
    public Optional<String> end() {
      return end;
    }
  }
}
