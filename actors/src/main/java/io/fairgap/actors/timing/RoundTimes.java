package io.fairgap.actors.timing;

import io.fairgap.trading.live.AccountEvent;
import io.fairgap.trading.live.OrderNotice;
import io.fairgap.trading.live.Outgoing;
import java.util.List;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// How long rounds take: from the moment at which the feed got a round's candles, before it handed
/// on the first of them, until the event with what the account decided was committed.
///
/// Both ends are seen on one node; a round whose candles another node handed on is not timed.
/// Remembers the rounds under way alone. May be used by any thread.
public final class RoundTimes {
  /// Nobody wants to know.
  public static final RoundTimes UNTOLD = new RoundTimes(null, System::nanoTime);

  private final @Nullable Listener listener;
  private final LongSupplier nanos;
  private final NavigableMap<Long, Long> handedOn = new ConcurrentSkipListMap<>();

  /// Told of every round that was recorded, by whichever thread recorded it.
  @FunctionalInterface
  public interface Listener {
    /// @param nanos that the round took
    /// @param ordered whether it sends an order to the venue
    void recorded(long nanos, boolean ordered);
  }

  /// Times that are told.
  public RoundTimes(Listener listener) {
    this(listener, System::nanoTime);
  }

  RoundTimes(@Nullable Listener listener, LongSupplier nanos) {
    this.listener = listener;
    this.nanos = nanos;
  }

  /// The round's candles have come; what was heard of it before counts.
  ///
  /// @param closeTime the round's instant
  /// @param at nanoseconds of [System#nanoTime] at which they came
  public void handedOn(long closeTime, long at) {
    if (listener != null) {
      handedOn.putIfAbsent(closeTime, at);
    }
  }

  /// The account has recorded rounds.
  ///
  /// @param notices to orders that followed from them
  public void recorded(List<AccountEvent> events, List<Outgoing> notices) {
    if (listener == null) {
      return;
    }
    long now = nanos.getAsLong();
    for (AccountEvent event : events) {
      if (event instanceof AccountEvent.RoundDecided round) {
        Long begin = handedOn.remove(round.closeTime());
        if (begin != null) {
          listener.recorded(now - begin, orders(round.closeTime(), notices));
        }
      }
    }
  }

  private static boolean orders(long closeTime, List<Outgoing> notices) {
    return notices.stream()
        .anyMatch(out -> out.notice() instanceof OrderNotice.Place(var it) && it.at() == closeTime);
  }

  /// The rounds up to this instant are decided; those that left nothing are timed no more.
  public void decided(long closeTime) {
    handedOn.headMap(closeTime, true).clear();
  }
}
