package io.fairgap.backtest.report;

import io.fairgap.trading.decision.Leg;
import io.fairgap.trading.decision.Rule;
import io.fairgap.trading.detection.LevelKind;
import io.fairgap.trading.market.Session;
import java.util.List;
import java.util.Locale;

/// The engine's names in a trader's words.
final class Wording {
  private Wording() {}

  static String rule(Rule rule) {
    return switch (rule) {
      case SESSION_GAP -> "the gap spans missing time";
      case MAX_AGE -> "touched too long before the inversion";
      case MITIGATED -> "already mitigated before the inversion";
      case STACKED -> "a taller gap of its stack was preferred";
      case OPPOSITE_BREAK -> "structure broke against it";
      case INVALIDATED -> "a close beyond the zone before it armed";
      case NO_MSB -> "no structure break in time";
      case WARMUP -> "inside the warm-up";
      case GATE -> "outside the chosen sessions or volume";
      case CONFLUENCE -> "too few confluences";
      case TARGET -> "no target that pays for the risk";
      case COST -> "costs too large for the stop distance";
      case POSITION -> "a position was open already";
      case SHORT -> "cannot be sold short";
      case MINIMUM -> "smaller than the venue's minimum";
      case VOTE -> "the vote did not carry it";
      case MODE -> "the account took no more risk";
      case WATCHLIST -> "its symbol is not on the watch list";
      case SETTINGS -> "the settings that planned it hold no more";
      case MISSED -> "its candle came after the round";
      case GAPPED -> "opened beyond stop or target";
      case EXPIRED -> "the entry was not reached in time";
      case TARGET_TAKEN -> "the target was taken before the entry";
      case WITHDRAWN_OPPOSITE_BREAK -> "structure broke against the waiting entry";
      case WITHDRAWN_INVALIDATED -> "a close beyond the zone before the entry";
    };
  }

  static String confluence(String name) {
    return switch (name) {
      case "OB" -> "an order block";
      case "VOL" -> "a volume spike";
      case "KZ" -> "a killzone";
      case "SWEEP" -> "a liquidity sweep";
      case "DISP" -> "displacement";
      default -> name;
    };
  }

  static String leg(Leg leg) {
    return switch (leg) {
      case ENTRY -> "entry";
      case STOP -> "stop";
      case STOP_GAP -> "gapped through the stop";
      case TARGET -> "target";
      case CLOSE_BEYOND -> "closed beyond the zone";
      case SIGNAL -> "the strategy's exit";
      case PAID_OUT -> "paid out in a split";
      case END -> "end of the run";
    };
  }

  static String session(Session session) {
    return switch (session) {
      case ASIA -> "Asia";
      case LONDON -> "London";
      case NEW_YORK -> "New York";
      case OVERLAP -> "Overlap";
      case AFTERNOON -> "Afternoon";
    };
  }

  /// @param above whether it rests above highs
  static String level(LevelKind kind, boolean above) {
    String end = above ? "high" : "low";
    return switch (kind) {
      case EXTERNAL -> "external swing " + end;
      case INTERNAL -> "internal swing " + end;
      case EQUAL -> "equal " + end + "s";
      case PREV_DAY -> "previous day's " + end;
      case PREV_WEEK -> "previous week's " + end;
      case ASIA -> "Asia " + end;
      case LONDON -> "London " + end;
      case NEW_YORK -> "New York " + end;
      case OVERLAP -> "overlap " + end;
      case AFTERNOON -> "afternoon " + end;
    };
  }

  /// What a trade aims at: a kind of level, or a multiple of the risk.
  static String target(String level, boolean above) {
    for (LevelKind kind : LevelKind.values()) {
      if (kind.name().equals(level)) {
        return "the " + level(kind, above);
      }
    }
    return level;
  }

  /// What fixed a trade's size.
  static String binding(String name) {
    return switch (name) {
      case "tier" -> "its share of equity";
      case "loss" -> "the loss at the stop";
      case "cash" -> "the free cash";
      case "fixed" -> "a fixed quantity";
      default -> name;
    };
  }

  /// With a capital at the front.
  static String sentence(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /// `a`, `a and b`, `a, b and c`.
  static String list(List<String> words) {
    if (words.size() < 2) {
      return String.join("", words);
    }
    String most = String.join(", ", words.subList(0, words.size() - 1));
    return most + " and " + words.getLast();
  }
}
