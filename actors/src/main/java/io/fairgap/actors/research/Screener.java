package io.fairgap.actors.research;

import io.fairgap.trading.screening.Screening;
import java.util.List;
import java.util.Set;

/// Screens the market as of an instant. It may block and is called on threads that may.
@FunctionalInterface
public interface Screener {
  /// Finds nothing.
  Screener NONE = (at, _) -> new Screening(at, List.of());

  /// @param at in the market's time, epoch milliseconds
  /// @param held symbols with an open position
  Screening screen(long at, Set<String> held);
}
