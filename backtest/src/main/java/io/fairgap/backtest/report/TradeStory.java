package io.fairgap.backtest.report;

import io.fairgap.trading.account.Trade;
import io.fairgap.trading.detection.DealingRange;
import io.fairgap.trading.market.Direction;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.market.Timeframe;
import io.fairgap.trading.strategy.Occasion;
import io.fairgap.trading.strategy.Proposal;
import java.util.ArrayList;
import java.util.List;

/// Why a trade was taken and what became of it, in sentences.
final class TradeStory {
  private final Trade trade;
  private final Proposal proposal;
  private final Instrument instrument;
  private final boolean isLong;

  TradeStory(Trade trade) {
    this.trade = trade;
    proposal = trade.proposal();
    instrument = trade.instrument();
    isLong = proposal.direction() == Direction.BULLISH;
  }

  /// In order: why, what spoke for it, where price stood, where it was to end, how it was filled,
  /// how it ended.
  List<String> sentences() {
    List<String> all = new ArrayList<>();
    all.add(why());
    if (!proposal.confluences().isEmpty()) {
      List<String> words = proposal.confluences().stream().map(Wording::confluence).toList();
      all.add("In its favour: " + Wording.list(words) + ".");
    }
    DealingRange range = proposal.occasion().range();
    if (range != null) {
      all.add(stand(range));
    }
    if (proposal.stop() != 0) {
      all.add(plan());
    }
    all.add(fill());
    all.add(end());
    return all;
  }

  private String why() {
    Occasion place = proposal.occasion();
    String side = isLong ? "Long" : "Short";
    if (place.gap() == null) {
      return "%s, because %s said so at the close of the candle of %s."
          .formatted(side, proposal.strategy(), Numbers.time(place.time()));
    }
    return "%s, because a %s fair value gap of %s (%s to %s, of %s) was closed through and became %s."
            .formatted(
                side,
                place.gap() == Direction.BULLISH ? "bullish" : "bearish",
                new Timeframe(place.timeframe()),
                price(place.lo()),
                price(place.hi()),
                Numbers.time(place.anchorTime()),
                isLong ? "support" : "resistance")
        + " Structure broke %s, and the setup armed at the candle of %s."
            .formatted(isLong ? "up" : "down", Numbers.time(place.time()));
  }

  private String stand(DealingRange range) {
    double position = range.positionOf(proposal.close());
    String side = position > 0.5 ? "premium" : position < 0.5 ? "discount" : "middle";
    return "It closed at %s of the dealing range from %s to %s: %s."
        .formatted(Numbers.percent(position), price(range.low()), price(range.high()), side);
  }

  private String plan() {
    String stop = "Stop at " + price(proposal.stop());
    if (proposal.target() == 0) {
      return stop + ", no target.";
    }
    double risk = Math.abs(proposal.close() - proposal.stop());
    double reward = Math.abs(proposal.target() - proposal.close());
    return "%s; target at %s, %s, %s times the risk."
        .formatted(
            stop,
            price(proposal.target()),
            Wording.target(proposal.targetLevel(), isLong),
            Numbers.decimals(reward / risk, 1));
  }

  private String fill() {
    return "%s %s at %s on %s; the size was limited by %s."
        .formatted(
            isLong ? "Bought" : "Sold",
            trade.quantity().stripTrailingZeros().toPlainString(),
            price(trade.entryPrice()),
            Numbers.time(trade.entryTime()),
            Wording.binding(trade.intent().binding()));
  }

  private String end() {
    Trade.Exit exit = trade.exit();
    if (exit == null) {
      return "Still open when the candles ended.";
    }
    String result =
        trade.risk().signum() == 0
            ? Numbers.money(trade.net())
            : "%s net (%s), %s before fees and borrowing"
                .formatted(
                    Numbers.multiple(trade.inR(trade.net()).doubleValue()),
                    Numbers.money(trade.net()),
                    Numbers.multiple(trade.inR(trade.gross()).doubleValue()));
    return "Out at %s on %s after %s (%s): %s."
        .formatted(
            price(exit.price()),
            Numbers.time(exit.time()),
            Numbers.count(exit.row() - trade.entryRow(), "candle"),
            Wording.leg(exit.leg()),
            result);
  }

  private String price(long ticks) {
    return instrument.price(ticks).toPlainString();
  }
}
