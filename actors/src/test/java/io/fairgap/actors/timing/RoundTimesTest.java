package io.fairgap.actors.timing;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.actors.sample.Market;
import io.fairgap.trading.live.AccountEvent;
import io.fairgap.trading.live.AccountEvent.OrderInformed;
import io.fairgap.trading.live.AccountEvent.RoundDecided;
import io.fairgap.trading.live.Answer;
import io.fairgap.trading.live.Book;
import io.fairgap.trading.live.OrderNotice;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RoundTimesTest {
  private final AtomicLong nanos = new AtomicLong();
  private final List<Told> told = new ArrayList<>();
  private final RoundTimes times =
      new RoundTimes((took, ordered) -> told.add(new Told(took, ordered)), nanos::get);
  private final Book book = Market.random(1, 2, 60).book();

  private record Told(long nanos, boolean ordered) {}

  @Test
  void aRoundTakesFromItsCandlesToItsRecord() {
    List<AccountEvent> events = decideTwo();
    times.handedOn(closeTime(events.get(0)), 100);
    times.handedOn(closeTime(events.get(1)), 150);
    nanos.set(400);

    times.recorded(
        List.of(events.get(0), new OrderInformed("one", 1), events.get(1)), book.outbox());

    assertThat(told).containsExactly(new Told(300, false), new Told(250, true));
  }

  @Test
  void candlesThatComeAgainDoNotMakeARoundShorter() {
    AccountEvent round = decideTwo().getFirst();
    times.handedOn(closeTime(round), 100);
    times.handedOn(closeTime(round), 900);
    nanos.set(1_000);

    times.recorded(List.of(round), List.of());
    times.recorded(List.of(round), List.of());

    assertThat(told).containsExactly(new Told(900, false));
  }

  @Test
  void aRoundIsTimedNoMoreWhenItIsDecided() {
    AccountEvent round = decideTwo().getFirst();
    times.handedOn(closeTime(round), 100);
    times.decided(closeTime(round));

    times.recorded(List.of(round), List.of());

    assertThat(told).isEmpty();
  }

  /// The first round that orders something, after the last that did not.
  private List<AccountEvent> decideTwo() {
    List<AccountEvent> last = new ArrayList<>();
    for (var round : Market.random(1, 2, 60).rounds()) {
      if (book.decide(List.of(round)) instanceof Answer.Accept<AccountEvent>(var events)) {
        last.addAll(events);
      }
      if (book.outbox().stream().anyMatch(out -> out.notice() instanceof OrderNotice.Place)) {
        break;
      }
    }
    return last.subList(last.size() - 2, last.size());
  }

  private static long closeTime(AccountEvent event) {
    return ((RoundDecided) event).closeTime();
  }
}
