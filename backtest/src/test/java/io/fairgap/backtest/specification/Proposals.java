package io.fairgap.backtest.specification;

import static io.fairgap.backtest.specification.Facts.amount;
import static io.fairgap.backtest.specification.Facts.word;

import io.fairgap.backtest.specification.Outcome.Armed;
import io.fairgap.backtest.specification.Outcome.Proposed;
import io.fairgap.backtest.specification.Outcome.Refused;
import io.fairgap.backtest.specification.Parameters.EntryMode;
import io.fairgap.backtest.specification.Parameters.StopMode;
import io.fairgap.trading.decision.Decision.Fact;
import io.fairgap.trading.decision.Rule;
import io.fairgap.trading.market.Direction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Sections 7.3 to 7.7: takes an armed setup through warm-up, gates, confluence, stop, target and
/// cost.
///
/// Prices are seen in the trade's direction while it thinks, so every trade is a long one.
final class Proposals {
  private final Market market;
  private final Parameters parameters;
  private final Confluences confluences;

  Proposals(Market market) {
    this.market = market;
    this.parameters = market.parameters();
    this.confluences = new Confluences(market);
  }

  Outcome of(Armed armed) {
    Optional<Refused> early = warmup(armed).or(() -> gate(armed)).or(() -> confluence(armed));
    if (early.isPresent()) {
      return early.get();
    }
    long close = market.ltf().seen(armed.at(), armed.occasion().trade()).close();
    long risk = close - stop(armed);
    Optional<Level> level = target(armed, close, risk);
    if (level.isEmpty()) {
      return refused(armed, Rule.TARGET, amount("risk", market.instrument().price(risk)));
    }
    return cost(armed, Math.abs(close), risk)
        .<Outcome>map(refused -> refused)
        .orElseGet(() -> proposed(armed, close, risk, level.get()));
  }

  private Optional<Refused> warmup(Armed armed) {
    long now = market.ltf().closeTime(armed.at());
    if (now - market.ltf().openTime(0) < parameters.millis("warmup.ltf")) {
      return Optional.of(refused(armed, Rule.WARMUP, word("of", market.ltf().timeframe())));
    }
    return market.higher().stream()
        .map(HigherCandles::series)
        .filter(series ->
            series.size() == 0 || now - series.openTime(0) < parameters.millis("warmup.htf"))
        .findFirst()
        .map(series -> refused(armed, Rule.WARMUP, word("of", series.timeframe())));
  }

  /// What the arming candle has to show beside the strategy's own rules, when somebody asks for it.
  private Optional<Refused> gate(Armed armed) {
    List<Session> sessions = parameters.list("gate.sessions", Session.class);
    if (!sessions.isEmpty()
        && sessions.stream().noneMatch(each -> market.inSession(each, armed.at()))) {
      return Optional.of(refused(armed, Rule.GATE, word("of", "sessions")));
    }
    BigDecimal ratio = parameters.number("gate.minVolumeRatio");
    return ratio.signum() == 0 || market.volumeIsAtLeast(ratio, armed.at())
        ? Optional.empty()
        : Optional.of(refused(armed, Rule.GATE, word("of", "minVolumeRatio")));
  }

  private Optional<Refused> confluence(Armed armed) {
    int need = parameters.count("confluence.min");
    if (Confluences.counted(armed.confluences()) >= need) {
      return Optional.empty();
    }
    String have = armed.confluences().isEmpty() ? "none" : String.join("+", armed.confluences());
    return Optional.of(refused(armed, Rule.CONFLUENCE, word("have", have), word("need", need)));
  }

  /// Behind the zone, or in mode SWEEP behind the latest sweep's extreme where that is farther.
  private long stop(Armed armed) {
    Direction trade = armed.occasion().trade();
    long behind = armed.occasion().gap().bottom(trade);
    if (parameters.word("stop.mode", StopMode.class) == StopMode.SWEEP) {
      int v = armed.occasion().inverted();
      int swept =
          market
              .ltf()
              .last(
                  v - Confluences.SWEEP_WINDOW, v, at -> confluences.sweptAt(at, trade.opposite()));
      behind =
          swept < 0 ? behind : Math.min(behind, -confluences.sweepExtreme(swept, trade.opposite()));
    }
    double buffer = Math.max(1, 0.1 * market.ltf().averageTrueRange(armed.at()));
    return behind - (long) Math.ceil(buffer);
  }

  /// The nearest live level ahead that pays for the risk; of several at one price the one that came
  /// into being first, since a later one found the liquidity there already.
  private Optional<Level> target(Armed armed, long close, long risk) {
    Direction trade = armed.occasion().trade();
    BigDecimal least = parameters.number("rr.min").multiply(BigDecimal.valueOf(risk));
    return market.levels().stream()
        .filter(level -> level.side() == trade && level.liveAt(armed.at()))
        .filter(level -> level.price() > close)
        .filter(level -> BigDecimal.valueOf(level.price() - close).compareTo(least) >= 0)
        .min(
            Comparator.comparingLong(Level::price)
                .thenComparingInt(Level::born)
                .thenComparing(level -> level.kindAt(armed.at())));
  }

  /// Fees, slippage and spread of a market entry and a stop exit against the price risked.
  private Optional<Refused> cost(Armed armed, long close, long risk) {
    BigDecimal shares =
        parameters
            .number("costs.fee")
            .add(parameters.number("costs.slippage"))
            .multiply(BigDecimal.TWO)
            .add(parameters.number("costs.spread"));
    BigDecimal cost = market.instrument().price(close).multiply(shares);
    BigDecimal limit = market.instrument().price(risk).multiply(parameters.number("cost.max"));
    return cost.compareTo(limit) > 0
        ? Optional.of(refused(armed, Rule.COST, amount("cost", cost), amount("limit", limit)))
        : Optional.empty();
  }

  private Proposed proposed(Armed armed, long close, long risk, Level level) {
    int sign = armed.occasion().trade().sign();
    BigDecimal most = parameters.number("rr.max");
    long farthest =
        close
            + most.multiply(BigDecimal.valueOf(risk))
                .setScale(0, RoundingMode.DOWN)
                .longValueExact();
    boolean beyond = level.price() > farthest;
    double confidence = Math.min(1, 0.6 + 0.1 * armed.confluences().size());
    return new Proposed(
        armed,
        confidence,
        sign * close,
        sign * limit(armed, close),
        sign * (close - risk),
        sign * Math.min(level.price(), farthest),
        beyond ? most.toPlainString() + "R" : level.kindAt(armed.at()).name());
  }

  /// The price of a limit entry; 0 when the entry goes to the market, as when price lies through
  /// the limit already.
  private long limit(Armed armed, long close) {
    Gap gap = armed.occasion().gap();
    long top = gap.top(gap.trade());
    long half = Math.floorDiv(top + gap.bottom(gap.trade()), 2);
    return switch (parameters.word("entry.mode", EntryMode.class)) {
      case CLOSE, RETEST -> 0;
      case EDGE -> close < top ? 0 : top;
      case MIDPOINT -> close < half ? 0 : half;
    };
  }

  private static Refused refused(Armed armed, Rule rule, Fact... facts) {
    return new Refused(armed.occasion(), armed.at(), rule, List.of(facts));
  }
}
