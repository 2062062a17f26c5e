package io.fairgap.trading.account;

import io.fairgap.trading.market.AssetClass;
import io.fairgap.trading.market.Direction;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.strategy.Occasion;
import io.fairgap.trading.strategy.Proposal;
import java.math.BigDecimal;
import java.util.List;

/// Proposals and accounts in the units of one instrument, `X`: a tick of 0.01, a lot of 0.001.
final class Proposals {
  static final Instrument X = Instrument.of("X", "0.01", "0.001", AssetClass.CRYPTO);

  private Proposals() {}

  /// At 200.00 with a stop so many ticks away, an ordinary setup of full confidence.
  static Proposal proposal(Direction direction, long distance) {
    return proposal(direction, 20_000, distance, 1, false);
  }

  static Proposal proposal(
      Direction direction, long close, long distance, double confidence, boolean strong) {
    int sign = direction.sign();
    return new Proposal(
        "X",
        "test",
        "X/test/1",
        direction,
        confidence,
        close,
        0,
        distance == 0 ? 0 : close - sign * distance,
        0,
        "",
        0,
        strong,
        List.of(),
        Occasion.ofCandle(0, 0));
  }

  /// 100,000 of equity, some of it committed.
  static AccountView account(String committed) {
    return new AccountView(new BigDecimal("100000"), new BigDecimal(committed));
  }
}
