package io.fairgap.app.output;

import io.fairgap.persistence.account.BookedTrade;
import io.fairgap.trading.notes.TradeNotes;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The journal of an account as rows for a spreadsheet: a trade each, with its fees.
public final class JournalSheet {
  /// The names of the columns.
  public static final String HEADER =
      "number,setup,symbol,strategy,side,signal_at,gap_timeframe,gap_kind,gap_at,gap_lo,gap_hi,"
          + "confluences,entry_at,entry_price,quantity,stop,target,target_level,planned_rr,"
          + "exit_at,exit_price,exit,gross,fees,borrow,net,r,reached_rr,mae,mae_r,mfe,mfe_r,"
          + "entry_reason,exit_reason,tags,notes";

  private JournalSheet() {}

  /// One row, without line feed.
  public static String row(BookedTrade trade, TradeNotes notes) {
    SheetRow row = new SheetRow();
    row.value(trade.number()).text(trade.setup()).text(trade.symbol()).text(trade.strategy());
    row.value(trade.side()).value(trade.signalAt());
    gap(row, trade.gap());
    row.text(String.join("+", trade.confluences()));
    row.value(trade.entryAt()).value(trade.entryPrice()).value(trade.quantity());
    row.value(trade.stop()).value(trade.target()).text(trade.targetLevel()).value(trade.planned());
    BookedTrade.End end = trade.end();
    row.value(end == null ? null : end.at()).value(end == null ? null : end.price());
    row.value(end == null ? null : end.kind()).value(end == null ? null : end.gross().money());
    row.value(trade.fees()).value(trade.borrow());
    row.value(end == null ? null : end.net().money()).value(end == null ? null : end.net().inR());
    row.value(end == null ? null : end.gross().inR());
    amount(row, trade.worst());
    amount(row, trade.best());
    row.text(trade.entryReason()).text(end == null ? "" : end.reason());
    row.text(String.join(" ", notes.tags()));
    row.text(notes.notes().stream().map(TradeNotes.Note::text).collect(Collectors.joining(" | ")));
    return row.toString();
  }

  private static void gap(SheetRow row, BookedTrade.@Nullable Gap gap) {
    if (gap == null) {
      row.text("").text("").text("").text("").text("");
    } else {
      row.text(gap.timeframe()).value(gap.kind()).value(gap.at()).value(gap.lo()).value(gap.hi());
    }
  }

  private static void amount(SheetRow row, BookedTrade.Amount amount) {
    row.value(amount.money()).value(amount.inR());
  }
}
