package io.fairgap.trading.decision;

import io.fairgap.trading.market.CorporateAction;
import io.fairgap.trading.market.Instrument;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// The canonical text of a decision: one line of JSON, keys in a fixed order, every number a string
/// in plain decimals, so that equal decisions have equal bytes.
///
/// Prices carry the scale of the tick, quantities and amounts no trailing zeros, confidences and
/// scores six decimals.
public final class DecisionLine {
  private DecisionLine() {}

  /// The line of a decision of the round that closed at `closeTime`, without line feed.
  public static String of(long closeTime, Decision decision, Instrument instrument) {
    Line line = new Line(closeTime, decision);
    switch (decision) {
      case Decision.Filled filled ->
          line.put("leg", filled.leg())
              .put("side", filled.side())
              .price("price", instrument, filled.price())
              .amount("quantity", instrument.quantity(filled.lots()))
              .amount("fee", filled.fee());
      case Decision.Borrowed borrowed -> line.amount("amount", borrowed.amount());
      case Decision.Adjusted adjusted ->
          line.put("action", name(adjusted.action())).put("value", adjusted.action());
      case Decision.Rebooked rebooked ->
          line.amount("quantity", instrument.quantity(rebooked.lots()))
              .amount("paid", rebooked.paid());
      case Decision.Shortened shortened ->
          line.amount("quantity", instrument.quantity(shortened.lots()));
      case Decision.Armed armed ->
          line.put("direction", armed.direction())
              .put("inverted", UtcText.of(armed.inverted()))
              .put("break", UtcText.of(armed.broken()))
              .put("confluences", String.join("+", armed.confluences()));
      case Decision.Refused refused -> {
        line.put("stage", refused.rule().missed()).put("rule", refused.rule());
        refused.facts().forEach(fact -> line.put(fact.name(), fact.value()));
      }
      case Decision.Voted voted ->
          line.put("direction", voted.direction())
              .fraction("confidence", voted.confidence())
              .price("close", instrument, voted.close())
              .price("limit", instrument, voted.limit())
              .price("stop", instrument, voted.stop())
              .price("target", instrument, voted.target())
              .put("targetLevel", voted.targetLevel());
      case Decision.EntryIntended entry ->
          line.put("side", entry.side())
              .amount("quantity", instrument.quantity(entry.lots()))
              .amount("tier", entry.tier())
              .fraction("score", entry.score())
              .put("binding", entry.binding());
      case Decision.ExitIntended exit -> line.put("leg", exit.leg());
      case Decision.ModeChanged change ->
          line.put("mode", change.mode())
              .put("reason", change.reason())
              .put("control", change.control())
              .amount("equity", change.equity())
              .amount("dayStart", change.dayStart())
              .amount("peak", change.peak());
      case Decision.TermsChanged change ->
          line.put("number", change.number())
              .put("settings", settings(change))
              .put("watched", String.join("+", change.watched()));
    }
    return line.end();
  }

  /// The line that closes a round: its hash over the one before and its own lines.
  public static String ofRound(long closeTime, String hash) {
    return "{\"at\":\"" + UtcText.of(closeTime) + "\",\"round\":\"" + hash + "\"}";
  }

  /// The text of a fact that is an amount: plain decimals without trailing zeros.
  public static String amount(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  /// The text of a fact that is a score or a share: six decimals.
  public static String fraction(double value) {
    return BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_EVEN).toPlainString();
  }

  /// A setting's text may be quoted, and what it quotes may hold anything.
  private static String settings(Decision.TermsChanged change) {
    return String.join("; ", change.settings()).replace('"', '\'').replace('\\', '/');
  }

  private static String name(Decision decision) {
    return switch (decision) {
      case Decision.Filled _ -> "filled";
      case Decision.Borrowed _ -> "borrowed";
      case Decision.Adjusted _ -> "adjusted";
      case Decision.Rebooked _ -> "rebooked";
      case Decision.Shortened _ -> "shortened";
      case Decision.Armed _ -> "armed";
      case Decision.Refused _ -> "refused";
      case Decision.Voted _ -> "voted";
      case Decision.EntryIntended _ -> "entry";
      case Decision.ExitIntended _ -> "exit";
      case Decision.ModeChanged _ -> "mode";
      case Decision.TermsChanged _ -> "terms";
    };
  }

  private static String name(CorporateAction action) {
    return switch (action) {
      case CorporateAction.Split _ -> "split";
      case CorporateAction.Dividend _ -> "dividend";
    };
  }

  /// A line in the making; values are names, times and numbers of ours, so nothing needs escaping
  /// but what a symbol could bring, and symbols are letters and digits.
  private static final class Line {
    private final StringBuilder text = new StringBuilder(256);

    Line(long closeTime, Decision decision) {
      UtcText.append(text.append("{\"at\":\""), closeTime).append('"');
      put("symbol", decision.symbol())
          .put("strategy", decision.strategy())
          .put("decision", name(decision))
          .put("setup", decision.setup());
    }

    Line put(String key, Object value) {
      text.append(",\"").append(key).append("\":\"").append(value).append('"');
      return this;
    }

    Line price(String key, Instrument instrument, long ticks) {
      return put(key, instrument.price(ticks).toPlainString());
    }

    Line amount(String key, BigDecimal value) {
      return put(key, DecisionLine.amount(value));
    }

    Line fraction(String key, double value) {
      return put(key, DecisionLine.fraction(value));
    }

    String end() {
      return text.append('}').toString();
    }
  }
}
