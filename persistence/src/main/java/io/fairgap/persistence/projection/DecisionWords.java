package io.fairgap.persistence.projection;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;

/// Who decides what, and why it was decided, in words.
final class DecisionWords {
  private DecisionWords() {}

  /// The agent whose decision it is, by the name it has in the system.
  static String agent(DecisionFields decision) {
    return switch (decision.decision()) {
      case "armed", "voted" -> "TechnicalAnalyst";
      case "refused" -> refuser(decision.fact("rule"));
      case "entry", "mode" -> "RiskManager";
      case "exit", "borrowed", "shortened" -> "PortfolioManager";
      case "filled" -> "Execution";
      case "terms" -> "Configuration";
      default -> throw unknown(decision);
    };
  }

  private static String refuser(String rule) {
    return switch (rule) {
      case "position", "short", "minimum", "mode" -> "RiskManager";
      case "vote", "missed" -> "Orchestrator";
      case "gapped" -> "Execution";
      case "watchlist" -> "MarketResearch";
      case "settings" -> "Configuration";
      default -> "TechnicalAnalyst";
    };
  }

  /// One sentence.
  static String reasoning(DecisionFields decision) {
    return switch (decision.decision()) {
      case "armed" ->
          "Armed %s: inverted at %s, structure broke at %s, in its favour %s."
              .formatted(
                  decision.fact("direction"),
                  decision.fact("inverted"),
                  decision.fact("break"),
                  orNone(decision.fact("confluences")));
      case "voted" -> vote(decision);
      case "refused" -> refusal(decision);
      case "entry" ->
          "%s %s: size limited by %s at tier %s, score of the vote %s."
              .formatted(
                  decision.fact("side"),
                  decision.fact("quantity"),
                  decision.fact("binding"),
                  decision.fact("tier"),
                  decision.fact("score"));
      case "exit" -> "To be closed at the next open: %s.".formatted(decision.fact("leg"));
      case "filled" ->
          "%s filled: %s %s at %s, fee %s."
              .formatted(
                  decision.fact("leg"),
                  decision.fact("side"),
                  decision.fact("quantity"),
                  decision.fact("price"),
                  decision.fact("fee"));
      case "borrowed" -> "Paid %s for borrowed units.".formatted(decision.fact("amount"));
      case "shortened" ->
          "Took back %s of an entry that was filled in part.".formatted(decision.fact("quantity"));
      case "mode" ->
          "%s from here on (%s): equity %s, %s at the day's start, %s at its highest."
              .formatted(
                  decision.fact("mode"),
                  decision.fact("reason"),
                  decision.fact("equity"),
                  decision.fact("dayStart"),
                  decision.fact("peak"));
      case "terms" ->
          "Terms %s from here on: %s; entered in %s."
              .formatted(
                  decision.fact("number"),
                  decision.fact("settings").isEmpty()
                      ? "the settings as before"
                      : decision.fact("settings"),
                  orNone(decision.fact("watched")));
      default -> throw unknown(decision);
    };
  }

  private static String vote(DecisionFields decision) {
    String plan =
        "%s with confidence %s at %s"
            .formatted(decision.fact("direction"), decision.confidence(), decision.fact("close"));
    return plan
        + price(decision, "limit")
        + price(decision, "stop")
        + price(decision, "target")
        + (decision.fact("targetLevel").isEmpty()
            ? "."
            : " (" + decision.fact("targetLevel") + ").");
  }

  /// A price of zero stands for none.
  private static String price(DecisionFields decision, String name) {
    String price = decision.fact(name);
    return new BigDecimal(price).signum() == 0 ? "" : ", " + name + " " + price;
  }

  private static String refusal(DecisionFields decision) {
    String facts =
        decision.facts().entrySet().stream()
            .filter(fact -> !fact.getKey().equals("stage") && !fact.getKey().equals("rule"))
            .map(DecisionWords::words)
            .collect(Collectors.joining(", "));
    return "Refused by %s%s.".formatted(decision.fact("rule"), facts.isEmpty() ? "" : ": " + facts);
  }

  private static String words(Map.Entry<String, String> fact) {
    return fact.getKey() + " " + orNone(fact.getValue());
  }

  private static String orNone(String text) {
    return text.isEmpty() ? "none" : text;
  }

  private static IllegalArgumentException unknown(DecisionFields decision) {
    return new IllegalArgumentException("no decision is called '" + decision.decision() + "'");
  }
}
