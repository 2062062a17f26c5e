package io.fairgap.actors.node;

import io.fairgap.trading.live.Book;
import io.fairgap.trading.live.Charter;
import io.fairgap.trading.pipeline.SymbolCore;
import io.fairgap.venues.playback.Playback;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What a node trades, and how.
///
/// @param account its name
/// @param charter what the account is traded by; its record goes on with the same only
/// @param symbols sorted; their places are their numbers in the venue's blocks
/// @param timeframe length of a candle in milliseconds
/// @param deadline how long a round waits for its members; null for as long as it takes
/// @param cores makes a symbol's core that has seen no candle
/// @param book makes the account's book without any round
public record NodePlan(
    String account,
    Charter charter,
    List<String> symbols,
    long timeframe,
    @Nullable Duration deadline,
    Function<String, SymbolCore> cores,
    Supplier<Book> book,
    Playback venue) {
  public NodePlan {
    symbols = List.copyOf(symbols);
  }
}
