package io.fairgap.trading.decision;

import io.fairgap.trading.market.CorporateAction;
import io.fairgap.trading.market.Direction;
import io.fairgap.trading.market.Side;
import java.math.BigDecimal;
import java.util.List;

/// Something that a round decided or booked, in the order in which it happened.
///
/// Prices are ticks, quantities lots, times open times of candles in epoch milliseconds; the
/// round's close instant T stands beside the decision, not in it. No decision holds a wall-clock
/// time, a row number or a random id, so that the same inputs give the same decisions anywhere.
///
/// `setup` is [SetupId]'s text: symbol, strategy and what the strategy calls the occasion.
public sealed interface Decision {
  String symbol();

  String strategy();

  String setup();

  /// A working order met the market.
  ///
  /// @param price with spread, slippage and latency in it
  /// @param fee in quote currency, exact
  record Filled(
      String symbol,
      String strategy,
      String setup,
      Leg leg,
      Side side,
      long price,
      long lots,
      BigDecimal fee)
      implements Decision {}

  /// What a short position paid for its borrowed units at a day roll.
  ///
  /// @param amount in quote currency, exact
  record Borrowed(String symbol, String strategy, String setup, BigDecimal amount)
      implements Decision {}

  /// A corporate action put a symbol on another ruler before the round's candle: every price and
  /// quantity that was remembered follows it. About the symbol alone, so strategy and setup are
  /// empty.
  record Adjusted(String symbol, CorporateAction action) implements Decision {
    @Override
    public String strategy() {
      return "";
    }

    @Override
    public String setup() {
      return "";
    }
  }

  /// The account may do something else from here on, or for another reason. About the account
  /// alone, so symbol, strategy and setup are empty.
  ///
  /// @param control number of the last human's order that has taken effect, 0 for none
  /// @param equity at the last closes, exact
  /// @param dayStart the equity by which the day's loss is measured
  /// @param peak the equity by which the drawdown is measured
  record ModeChanged(
      Mode mode,
      ModeReason reason,
      long control,
      BigDecimal equity,
      BigDecimal dayStart,
      BigDecimal peak)
      implements Decision {
    @Override
    public String symbol() {
      return "";
    }

    @Override
    public String strategy() {
      return "";
    }

    @Override
    public String setup() {
      return "";
    }
  }

  /// The account goes by other terms from this round on. About the account alone, so symbol,
  /// strategy and setup are empty.
  ///
  /// @param number of the terms
  /// @param settings lines that differ from those before, `key = value` each
  /// @param watched symbols that may be entered
  record TermsChanged(long number, List<String> settings, List<String> watched)
      implements Decision {
    public TermsChanged {
      settings = List.copyOf(settings);
      watched = List.copyOf(watched);
    }

    @Override
    public String symbol() {
      return "";
    }

    @Override
    public String strategy() {
      return "";
    }

    @Override
    public String setup() {
      return "";
    }
  }

  /// What a corporate action made of a position or an entry at work.
  ///
  /// @param lots what it is for now
  /// @param paid what the account got for it in quote currency, exact; negative when it paid
  record Rebooked(String symbol, String strategy, String setup, long lots, BigDecimal paid)
      implements Decision {}

  /// What waited of an entry that was filled in part was taken back; the position keeps the rest.
  ///
  /// @param lots taken back
  record Shortened(String symbol, String strategy, String setup, long lots) implements Decision {}

  /// A setup is complete and goes to the rules; used up from here on, whatever follows.
  ///
  /// @param direction of the trade
  /// @param inverted time of v
  /// @param broken time of m
  /// @param confluences in the order OB, VOL, KZ, SWEEP, DISP
  record Armed(
      String symbol,
      String strategy,
      String setup,
      Direction direction,
      long inverted,
      long broken,
      List<String> confluences)
      implements Decision {}

  /// A setup ended without a trade.
  record Refused(String symbol, String strategy, String setup, Rule rule, List<Fact> facts)
      implements Decision {}

  /// A strategy proposes to enter.
  ///
  /// @param confidence from 0 to 1
  /// @param close of the arming candle, with which the trade is measured
  /// @param limit price of a limit entry; 0 for a market entry
  /// @param stop 0 when the strategy has none
  /// @param target 0 when the strategy has none
  /// @param targetLevel the kind of liquidity aimed at, `10R`, or empty without target
  record Voted(
      String symbol,
      String strategy,
      String setup,
      Direction direction,
      double confidence,
      long close,
      long limit,
      long stop,
      long target,
      String targetLevel)
      implements Decision {}

  /// The risk manager and the weighted vote let a proposal pass: the entry order goes out.
  ///
  /// @param tier share of equity that caps the notional
  /// @param score of the weighted vote
  /// @param binding the ceiling that fixed the quantity: `tier`, `loss`, `cash` or `fixed`
  record EntryIntended(
      String symbol,
      String strategy,
      String setup,
      Side side,
      long lots,
      BigDecimal tier,
      double score,
      String binding)
      implements Decision {}

  /// The open position is to be closed at the next open.
  record ExitIntended(String symbol, String strategy, String setup, Leg leg) implements Decision {}

  /// A named fact beside a refusal, as text.
  record Fact(String name, String value) {}
}
