package io.fairgap.app.cli;

import io.fairgap.persistence.account.BookedTrade;
import io.fairgap.persistence.account.DecisionTable.Decided;
import io.fairgap.trading.notes.TradeNotes;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A trade of the journal as text: a row of a list, or in words.
record JournalText(BookedTrade trade, TradeNotes notes) {
  private static final String ROW = "%4s  %-20s %-10s %-5s %-8s %8s %8s %12s %8s %12s  %s";

  static final String HEAD =
      ROW.formatted(
          "No", "Entry", "Symbol", "Side", "Gap", "Planned", "Reached", "Net", "R", "Exit", "Tags");

  String row() {
    BookedTrade.End end = trade.end();
    return ROW.formatted(
            trade.number(),
            trade.entryAt(),
            trade.symbol(),
            trade.side(),
            trade.gap() == null ? "" : trade.gap().timeframe(),
            rounded(trade.planned()),
            end == null ? "" : rounded(end.gross().inR()),
            end == null ? "" : rounded(end.net().money()),
            end == null ? "" : rounded(end.net().inR()),
            end == null ? "open" : end.kind(),
            String.join(" ", notes.tags()))
        .stripTrailing();
  }

  /// @param decisions about its setup, oldest first
  List<String> lines(List<Decided> decisions) {
    List<String> lines = new ArrayList<>();
    lines.add("Trade %d: %s".formatted(trade.number(), trade.setup()));
    lines.add("");
    lines.add(trade.entryReason());
    lines.add(fill());
    BookedTrade.End end = trade.end();
    lines.add(end == null ? "Still open." : end.reason());
    lines.add(result(end));
    lines.add("");
    lines.add("How it came about");
    decisions.forEach(decided ->
        lines.add(
            "  %s  %s: %s".formatted(decided.closedAt(), decided.agent(), decided.reasoning())));
    addNotes(lines);
    return lines;
  }

  private String fill() {
    String how =
        "%s %s at %s at the candle of %s"
            .formatted(
                trade.isLong() ? "Bought" : "Sold",
                trade.quantity().stripTrailingZeros().toPlainString(),
                trade.entryPrice().toPlainString(),
                trade.entryAt());
    return trade.planned() == null
        ? how + "."
        : "%s; reward per risk planned at the fill: %s.".formatted(how, rounded(trade.planned()));
  }

  private String result(BookedTrade.@Nullable End end) {
    String costs = "fees " + rounded(trade.fees()) + ", borrowing " + rounded(trade.borrow());
    String way =
        "worst on the way %s, best %s".formatted(amount(trade.worst()), amount(trade.best()));
    return end == null
        ? "So far: %s; %s.".formatted(costs, way)
        : "Result %s after costs, %s before; %s; %s."
            .formatted(amount(end.net()), amount(end.gross()), costs, way);
  }

  private void addNotes(List<String> lines) {
    if (!notes.tags().isEmpty()) {
      lines.add("");
      lines.add("Tags: " + String.join(", ", notes.tags()));
    }
    if (!notes.notes().isEmpty()) {
      lines.add("");
      lines.add("Notes");
      notes
          .notes()
          .forEach(note -> lines.add("  " + Instant.ofEpochMilli(note.at()) + "  " + note.text()));
    }
  }

  private static String amount(BookedTrade.Amount amount) {
    return amount.inR() == null
        ? rounded(amount.money())
        : "%s (%s R)".formatted(rounded(amount.money()), rounded(amount.inR()));
  }

  private static String rounded(@Nullable BigDecimal amount) {
    return amount == null
        ? ""
        : String.format(Locale.ROOT, "%.2f", amount.setScale(2, RoundingMode.HALF_EVEN));
  }
}
