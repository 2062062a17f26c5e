package io.fairgap.trading.strategy;

import io.fairgap.trading.detection.ChartSettings;
import io.fairgap.trading.market.Adjustment;
import io.fairgap.trading.state.Stateful;

/// Proposes trades in one symbol.
///
/// It is called once per closed candle, in time order, and decides from what the moment shows and
/// its own state alone; whether a proposal becomes an order is for the vote, the risk manager and
/// the account. When there is nothing to say it says nothing.
public interface Strategy extends Stateful {
  /// A short name in lower case; part of the names of its setups.
  String name();

  /// How much of the chart it reads.
  ChartSettings.Depth depth();

  /// How many candles before the last one it reads.
  int lookBack();

  /// @param moment valid during the call
  void onCandle(Moment moment, Analysis out);

  /// A corporate action put everything before the next candle on another ruler; prices and
  /// quantities that this strategy remembers have to follow.
  ///
  /// @param moment the last candle's, adjusted already; valid during the call
  void adjust(Moment moment, Adjustment adjustment);
}
