package io.fairgap.app.live;

import io.fairgap.actors.journal.JournalNotes;
import io.fairgap.app.mistake.Mistake;
import io.fairgap.http.control.BadRequest;
import io.fairgap.http.control.Fields;
import io.fairgap.http.control.Lever;
import io.fairgap.persistence.account.BookedTrade;
import io.fairgap.persistence.account.JournalTable;
import io.fairgap.protocol.journal.TradeJournal;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/// `POST /control/journal` with `deed` (note, tag or untag), `trade` (its number or its setup) and
/// `text`: writes beside a trade.
final class JournalLever implements Lever {
  private static final Set<String> FIELDS = Set.of("deed", "trade", "text");

  private final JournalTable trades;
  private final JournalNotes notes;

  JournalLever(JournalTable trades, JournalNotes notes) {
    this.trades = trades;
    this.notes = notes;
  }

  @Override
  public String name() {
    return "journal";
  }

  @Override
  public CompletionStage<Answer> pull(Fields fields) {
    String deed = fields.only(FIELDS).text("deed");
    String trade = fields.text("trade");
    String text = fields.text("text");
    if (!Set.of("note", "tag", "untag").contains(deed)) {
      throw new BadRequest("The deed is one of note, tag and untag.");
    }
    // The table may keep whoever asks it waiting.
    return CompletableFuture.supplyAsync(
            () -> trades.of(trade), task -> Thread.ofVirtual().start(task))
        .thenCompose(found -> write(found, trade, deed, text));
  }

  private CompletionStage<Answer> write(
      Optional<BookedTrade> found, String name, String deed, String text) {
    if (found.isEmpty()) {
      return CompletableFuture.completedFuture(new Answer.Refused(noTrade(name)));
    }
    BookedTrade trade = found.get();
    CompletionStage<TradeJournal.Reply> reply =
        switch (deed) {
          case "note" -> notes.write(trade.setup(), text);
          case "tag" -> notes.tag(trade.setup(), text);
          default -> notes.untag(trade.setup(), text);
        };
    return reply.thenApply(it -> answer(it, trade, deed, text));
  }

  private static Answer answer(
      TradeJournal.Reply reply, BookedTrade trade, String deed, String text) {
    return switch (reply) {
      case TradeJournal.Refused(var reason) -> new Answer.Refused(reason);
      case TradeJournal.Recorded() ->
          new Answer.Done(
              switch (deed) {
                case "note" -> "Noted beside trade %d.".formatted(trade.number());
                case "tag" -> "Trade %d is tagged %s.".formatted(trade.number(), text);
                default ->
                    "Trade %d is not tagged %s.".formatted(trade.number(), Mistake.quote(text));
              });
    };
  }

  private static String noTrade(String name) {
    return "No trade is called "
        + Mistake.quote(name)
        + "; ./fairgap journal lists them by number.";
  }
}
