package io.fairgap.trading.notes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.trading.live.Answer;
import io.fairgap.trading.notes.NoteEvent.NoteWritten;
import io.fairgap.trading.notes.NoteEvent.Tagged;
import io.fairgap.trading.notes.NoteEvent.Untagged;
import io.fairgap.trading.notes.TradeNotes.Note;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotebookTest {
  private static final String TRADE = "BTCUSDT/ifvg/1h/2022-08-28T23:00:00Z/BEARISH";

  @Test
  void notesAndTagsAreKeptBesideTheirTrade() {
    Notebook book =
        Notebook.EMPTY
            .after(new NoteWritten(TRADE, "Too early.", 1))
            .after(new Tagged(TRADE, "late", 2))
            .after(new Tagged(TRADE, "early", 3))
            .after(new Tagged("other", "late", 4))
            .after(new Untagged(TRADE, "late", 5))
            .after(new NoteWritten(TRADE, "Again.", 6));

    assertThat(book.all())
        .isEqualTo(
            Map.of(
                TRADE,
                new TradeNotes(
                    List.of(new Note("Too early.", 1), new Note("Again.", 6)), List.of("early")),
                "other",
                new TradeNotes(List.of(), List.of("late"))));
    assertThat(book.of("nothing")).isEqualTo(TradeNotes.NONE);
  }

  @Test
  void whatIsWrittenIsRecorded() {
    Answer<NoteEvent> note = Notebook.EMPTY.write(TRADE, "Überrascht – 100 % „Zufall“ 📉", 7);
    Answer<NoteEvent> tag = Notebook.EMPTY.tag(TRADE, "news_2024-01", 8);

    assertThat(note)
        .isEqualTo(Answer.accept(new NoteWritten(TRADE, "Überrascht – 100 % „Zufall“ 📉", 7)));
    assertThat(tag).isEqualTo(Answer.accept(new Tagged(TRADE, "news_2024-01", 8)));
  }

  @Test
  void aTagComesOnceAndGoesOnce() {
    Notebook tagged = Notebook.EMPTY.after(new Tagged(TRADE, "early", 1));

    assertThat(tagged.tag(TRADE, "early", 2)).isEqualTo(new Answer.Known<NoteEvent>());
    assertThat(tagged.untag(TRADE, "early", 2))
        .isEqualTo(Answer.accept(new Untagged(TRADE, "early", 2)));
    assertThat(Notebook.EMPTY.untag(TRADE, "early", 2)).isEqualTo(new Answer.Known<NoteEvent>());
  }

  @ParameterizedTest
  @ValueSource(strings = {"two\nlines", "\u0000", "bell\u0007", "turned \u202Eround", "\u009B31m"})
  void aNoteThatIsNotPlainTextIsRefused(String text) {
    assertThat(Notebook.EMPTY.write(TRADE, text, 1))
        .isEqualTo(refusal("A note is plain text in one line, without control characters."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "two words", "-first", "a,b", "=1+1", "\u0007"})
  void aTagThatIsNoWordIsRefused(String tag) {
    assertThat(Notebook.EMPTY.tag(TRADE, tag, 1))
        .isEqualTo(
            refusal(
                "A tag is one word of at most 32 letters, digits, - and _, and begins with a"
                    + " letter or a digit."));
  }

  @Test
  void lengthsAndNumbersHaveLimits() {
    Notebook full = Notebook.EMPTY;
    for (int i = 0; i < 500; i++) {
      full =
          full.after(new NoteWritten(TRADE, "note " + i, i)).after(new Tagged(TRADE, "t" + i, i));
    }

    assertThat(Notebook.EMPTY.write(TRADE, "x".repeat(2_000), 1)).isInstanceOf(Answer.Accept.class);
    assertThat(
            List.of(
                Notebook.EMPTY.write(TRADE, "x".repeat(2_001), 1),
                Notebook.EMPTY.write(TRADE, " ", 1),
                Notebook.EMPTY.write("", "text", 1),
                full.write(TRADE, "one more", 1),
                full.tag(TRADE, "more", 1)))
        .isEqualTo(
            List.of(
                refusal("A note has at most 2,000 characters, and this one 2,001."),
                refusal("A note says something."),
                refusal("A note is about a trade; ./fairgap journal lists them."),
                refusal("A trade has at most 500 notes."),
                refusal("A trade has at most 20 tags.")));
  }

  private static Answer<NoteEvent> refusal(String sentence) {
    return new Answer.Refuse<>(sentence);
  }
}
