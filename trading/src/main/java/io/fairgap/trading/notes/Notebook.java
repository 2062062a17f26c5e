package io.fairgap.trading.notes;

import io.fairgap.trading.live.Answer;
import io.fairgap.trading.notes.NoteEvent.NoteWritten;
import io.fairgap.trading.notes.NoteEvent.Tagged;
import io.fairgap.trading.notes.NoteEvent.Untagged;
import io.fairgap.trading.notes.TradeNotes.Note;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The notes and tags of an account's trades, by the names of their setups.
///
/// Notes are added and never changed; a tag comes and goes.
public record Notebook(SortedMap<String, TradeNotes> trades) {
  /// Without a note.
  public static final Notebook EMPTY = new Notebook(new TreeMap<>());

  private static final int LONGEST_NOTE = 2_000;
  private static final int MOST_NOTES = 500;
  private static final int MOST_TAGS = 20;
  private static final int LONGEST_SETUP = 200;

  private static final Pattern TAG = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_-]{0,31}");

  /// Control characters, and those that turn the direction of writing and could make a line read as
  /// another.
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cc}\\p{Cs}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");

  /// What was written beside a trade.
  public TradeNotes of(String setup) {
    return trades.getOrDefault(setup, TradeNotes.NONE);
  }

  /// Adds a note.
  public Answer<NoteEvent> write(String setup, String text, long at) {
    if (isNoSetup(setup)) {
      return noSetup();
    }
    if (text.isBlank()) {
      return refuse("A note says something.");
    }
    Optional<String> tooLong = length(text);
    if (tooLong.isPresent()) {
      return refuse(tooLong.get());
    }
    if (UNSEEN.matcher(text).find()) {
      return refuse("A note is plain text in one line, without control characters.");
    }
    return of(setup).notes().size() >= MOST_NOTES
        ? refuse("A trade has at most %,d notes.".formatted(MOST_NOTES))
        : Answer.accept(new NoteWritten(setup, text, at));
  }

  /// Says that a text is too long for a note, if it is.
  public static Optional<String> length(String text) {
    return text.length() <= LONGEST_NOTE
        ? Optional.empty()
        : Optional.of(
            "A note has at most %,d characters, and this one %,d."
                .formatted(LONGEST_NOTE, text.length()));
  }

  /// Adds a tag, unless the trade has it.
  public Answer<NoteEvent> tag(String setup, String tag, long at) {
    if (isNoSetup(setup)) {
      return noSetup();
    }
    if (!TAG.matcher(tag).matches()) {
      return refuse(
          "A tag is one word of at most 32 letters, digits, - and _, and begins with a letter or a"
              + " digit.");
    }
    if (of(setup).tags().contains(tag)) {
      return new Answer.Known<>();
    }
    return of(setup).tags().size() >= MOST_TAGS
        ? refuse("A trade has at most %d tags.".formatted(MOST_TAGS))
        : Answer.accept(new Tagged(setup, tag, at));
  }

  /// Takes a tag away, if the trade has it.
  public Answer<NoteEvent> untag(String setup, String tag, long at) {
    return of(setup).tags().contains(tag)
        ? Answer.accept(new Untagged(setup, tag, at))
        : new Answer.Known<>();
  }

  /// Folds what was recorded.
  public Notebook after(NoteEvent event) {
    TradeNotes now = of(event.setup());
    SortedMap<String, TradeNotes> next = new TreeMap<>(trades);
    next.put(
        event.setup(),
        switch (event) {
          case NoteWritten(_, var text, var at) ->
              new TradeNotes(
                  Stream.concat(now.notes().stream(), Stream.of(new Note(text, at))).toList(),
                  now.tags());
          case Tagged(_, var tag, _) ->
              new TradeNotes(
                  now.notes(), Stream.concat(now.tags().stream(), Stream.of(tag)).toList());
          case Untagged(_, var tag, _) ->
              new TradeNotes(
                  now.notes(), now.tags().stream().filter(it -> !it.equals(tag)).toList());
        });
    return new Notebook(next);
  }

  /// Those that have a note or a tag.
  public Map<String, TradeNotes> all() {
    return Map.copyOf(trades);
  }

  private static boolean isNoSetup(String setup) {
    return setup.isBlank() || setup.length() > LONGEST_SETUP || UNSEEN.matcher(setup).find();
  }

  private static Answer<NoteEvent> noSetup() {
    return refuse("A note is about a trade; ./fairgap journal lists them.");
  }

  private static Answer<NoteEvent> refuse(String sentence) {
    return new Answer.Refuse<>(sentence);
  }
}
