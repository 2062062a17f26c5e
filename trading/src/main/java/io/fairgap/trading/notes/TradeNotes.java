package io.fairgap.trading.notes;

import java.util.List;

/// What the user wrote beside one trade.
///
/// @param notes oldest first
/// @param tags sorted
public record TradeNotes(List<Note> notes, List<String> tags) {
  /// Nothing yet.
  public static final TradeNotes NONE = new TradeNotes(List.of(), List.of());

  public TradeNotes {
    notes = List.copyOf(notes);
    tags = tags.stream().sorted().toList();
  }

  /// @param at epoch milliseconds
  public record Note(String text, long at) {}
}
