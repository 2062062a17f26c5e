package io.fairgap.actors.node;

import io.fairgap.actors.configuration.Amendments;
import io.fairgap.actors.marketdata.FeedPlan;
import io.fairgap.actors.tracker.ChartStatus;
import io.fairgap.trading.live.Book;
import io.fairgap.trading.live.Charter;
import io.fairgap.trading.live.Rulebook;
import io.fairgap.trading.live.Tracking;
import io.fairgap.trading.pipeline.SymbolCore;
import io.fairgap.venues.playback.Playback;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What a node trades, and how.
///
/// @param account its name
/// @param charter what the account is traded by; its record goes on with the same only
/// @param symbols sorted; their places are their numbers in the venue's blocks
/// @param timeframe length of a candle in milliseconds
/// @param deadline how long a round waits for its members; null for as long as it takes
/// @param amendments checks changes of settings while it is traded
/// @param cores makes a symbol's core that has seen no candle, by some rules
/// @param book makes the account's book without any round
/// @param around what it uses beside its journal
public record NodePlan(
    String account,
    Charter charter,
    List<String> symbols,
    long timeframe,
    @Nullable Duration deadline,
    Amendments amendments,
    BiFunction<Rulebook, String, SymbolCore> cores,
    Supplier<Book> book,
    Playback venue,
    Surroundings around) {
  public NodePlan {
    symbols = List.copyOf(symbols);
  }

  /// A plan whose node has nothing beside its journal.
  public NodePlan(
      String account,
      Charter charter,
      List<String> symbols,
      long timeframe,
      @Nullable Duration deadline,
      Amendments amendments,
      BiFunction<Rulebook, String, SymbolCore> cores,
      Supplier<Book> book,
      Playback venue) {
    this(
        account,
        charter,
        symbols,
        timeframe,
        deadline,
        amendments,
        cores,
        book,
        venue,
        Surroundings.NONE);
  }

  /// The same plan for a node with these surroundings.
  public NodePlan within(Surroundings surroundings) {
    return new NodePlan(
        account,
        charter,
        symbols,
        timeframe,
        deadline,
        amendments,
        cores,
        book,
        venue,
        surroundings);
  }

  FeedPlan feed() {
    return new FeedPlan(
        venue,
        charter.instruments(),
        timeframe,
        around.archive(),
        around.audience(),
        around.times(),
        System::nanoTime);
  }

  /// Looks at a symbol that has taken in candles.
  Consumer<Tracking> onlooker() {
    return around
        .audience()
        .<Consumer<Tracking>>map(
            audience -> tracking -> audience.accept(ChartStatus.of(tracking, timeframe)))
        .orElse(_ -> {});
  }
}
