package io.fairgap.trading.notes;

/// What an account's notebook records; times are when the user wrote, epoch milliseconds.
public sealed interface NoteEvent {
  /// The trade that it is about, by the name of its setup.
  String setup();

  /// A note was added to a trade.
  record NoteWritten(String setup, String text, long at) implements NoteEvent {}

  /// A trade got a tag that it did not have.
  record Tagged(String setup, String tag, long at) implements NoteEvent {}

  /// A trade lost a tag that it had.
  record Untagged(String setup, String tag, long at) implements NoteEvent {}
}
