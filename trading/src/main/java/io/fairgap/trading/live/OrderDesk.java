package io.fairgap.trading.live;

import io.fairgap.trading.decision.Decision;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.strategy.Occasion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Turns what an account decides into notices to its orders, and keeps each until its order has
/// confirmed it.
///
/// Bounded: it remembers the orders that live, and the notices under way.
final class OrderDesk {
  private final String account;
  private final Map<String, Decision.Voted> votes = new HashMap<>();
  private final SortedMap<String, Integer> told = new TreeMap<>();
  private final List<Outgoing> outbox = new ArrayList<>();

  OrderDesk(String account) {
    this.account = account;
  }

  /// @param closeTime the round's instant
  /// @param occasion where the decision stands; of a fill, its candle
  void decided(long closeTime, Instrument instrument, Decision decision, Occasion occasion) {
    switch (decision) {
      case Decision.Voted vote -> votes.put(vote.setup(), vote);
      case Decision.EntryIntended entry -> place(closeTime, instrument, entry);
      case Decision.Filled fill -> filled(closeTime, instrument, fill, occasion);
      case Decision.Refused refusal -> {
        if (told.containsKey(refusal.setup())) {
          tell(refusal.setup(), new OrderNotice.Lapse(refusal.rule(), closeTime));
          told.remove(refusal.setup());
        }
      }
      case Decision.Armed _,
          Decision.Borrowed _,
          Decision.ExitIntended _,
          Decision.Shortened _,
          Decision.Adjusted _,
          Decision.Rebooked _,
          Decision.ModeChanged _,
          Decision.TermsChanged _ -> {}
    }
  }

  /// The round is over; votes count in their own round only.
  void endRound() {
    votes.clear();
  }

  private void place(long closeTime, Instrument instrument, Decision.EntryIntended entry) {
    Decision.Voted vote = votes.get(entry.setup());
    if (vote == null) {
      throw new IllegalStateException("an entry without a vote in its round: " + entry.setup());
    }
    told.put(entry.setup(), 0);
    tell(
        entry.setup(),
        new OrderNotice.Place(
            new OrderTicket(
                OrderId.of(account, entry.setup()),
                entry.symbol(),
                entry.strategy(),
                entry.setup(),
                entry.side(),
                instrument.quantity(entry.lots()),
                price(instrument, vote.limit()),
                price(instrument, vote.stop()),
                price(instrument, vote.target()),
                closeTime)));
  }

  private void filled(
      long closeTime, Instrument instrument, Decision.Filled fill, Occasion occasion) {
    String order = OrderId.of(account, fill.setup());
    tell(
        fill.setup(),
        new OrderNotice.Fill(
            OrderId.ofFill(order, fill.leg(), occasion.time()),
            fill.leg(),
            fill.side(),
            instrument.price(fill.price()),
            instrument.quantity(fill.lots()),
            fill.fee(),
            closeTime));
  }

  /// The last of a position is gone.
  void closed(long closeTime, String setup) {
    tell(setup, new OrderNotice.Close(closeTime));
    told.remove(setup);
  }

  private void tell(String setup, OrderNotice notice) {
    int number = told.merge(setup, 1, Integer::sum);
    outbox.add(new Outgoing(OrderId.of(account, setup), number, notice));
  }

  private static @Nullable BigDecimal price(Instrument instrument, long ticks) {
    return ticks == 0 ? null : instrument.price(ticks);
  }

  /// An order has taken in its notices up to this number.
  void informed(String order, int notices) {
    outbox.removeIf(one -> one.order().equals(order) && one.number() <= notices);
  }

  /// What is under way, oldest first.
  List<Outgoing> outbox() {
    return List.copyOf(outbox);
  }

  /// How many notices each living order was sent, by setup.
  SortedMap<String, Integer> told() {
    return new TreeMap<>(told);
  }

  void restore(Map<String, Integer> counts, List<Outgoing> pending) {
    told.clear();
    told.putAll(counts);
    outbox.clear();
    outbox.addAll(pending);
  }
}
