package io.fairgap.trading.pipeline;

import io.fairgap.trading.decision.Decision;
import io.fairgap.trading.detection.DealingRange;
import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.Direction;
import io.fairgap.trading.series.Prices;
import io.fairgap.trading.strategy.Analysis;
import io.fairgap.trading.strategy.Analysis.Finding;
import io.fairgap.trading.strategy.Analysis.Inversion;
import io.fairgap.trading.strategy.Occasion;
import io.fairgap.trading.strategy.Proposal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the strategies of a symbol said about one candle.
record Said(
    int index,
    List<Inversion> inversions,
    List<Finding> findings,
    List<Proposal> proposals,
    List<Finding> withdrawals,
    List<String> exits) {

  /// What a core says about candles, without those about which it says nothing.
  static List<Said> by(SymbolCore core, List<Candle> candles) {
    List<Said> said = new ArrayList<>();
    for (Candle c : candles) {
      Analysis analysis =
          core.onCandle(c.openTime(), c.open(), c.high(), c.low(), c.close(), c.volume());
      if (!analysis.isEmpty()) {
        said.add(
            new Said(
                core.nextRow() - 1,
                List.copyOf(analysis.inversions()),
                List.copyOf(analysis.findings()),
                List.copyOf(analysis.proposals()),
                List.copyOf(analysis.withdrawals()),
                List.copyOf(analysis.exits())));
      }
    }
    return said;
  }

  static List<Said> before(List<Said> said, int candle) {
    return said.stream().takeWhile(one -> one.index < candle).toList();
  }

  static List<Said> from(List<Said> said, int candle) {
    return said.stream().dropWhile(one -> one.index < candle).toList();
  }

  /// The same, of a chart whose prices are on another ruler.
  Said on(Prices prices) {
    return new Said(
        index,
        inversions.stream().map(inversion -> on(prices, inversion)).toList(),
        findings.stream().map(finding -> on(prices, finding)).toList(),
        proposals.stream().map(proposal -> on(prices, proposal)).toList(),
        withdrawals.stream().map(finding -> on(prices, finding)).toList(),
        exits);
  }

  private static Inversion on(Prices prices, Inversion i) {
    long one = prices.of(i.lo());
    long other = prices.of(i.hi());
    return new Inversion(
        on(prices, i.setup()),
        on(prices, i.gap()),
        i.timeframe(),
        i.anchorTime(),
        Math.min(one, other),
        Math.max(one, other));
  }

  private static Finding on(Prices prices, Finding finding) {
    return new Finding(on(prices, finding.decision()), on(prices, finding.occasion()));
  }

  private static Decision on(Prices prices, Decision decision) {
    return switch (decision) {
      case Decision.Armed armed -> on(prices, armed);
      case Decision.Refused refused -> on(prices, refused);
      case Decision.Voted voted -> on(prices, voted);
      case Decision.Adjusted _,
          Decision.Rebooked _,
          Decision.Shortened _,
          Decision.Filled _,
          Decision.Borrowed _,
          Decision.EntryIntended _,
          Decision.ExitIntended _,
          Decision.ModeChanged _,
          Decision.TermsChanged _ ->
          throw new AssertionError("no strategy says " + decision);
    };
  }

  private static Decision.Armed on(Prices prices, Decision.Armed a) {
    return new Decision.Armed(
        a.symbol(),
        a.strategy(),
        on(prices, a.setup()),
        on(prices, a.direction()),
        a.inverted(),
        a.broken(),
        a.confluences());
  }

  private static Decision.Refused on(Prices prices, Decision.Refused r) {
    return new Decision.Refused(
        r.symbol(),
        r.strategy(),
        on(prices, r.setup()),
        r.rule(),
        r.facts().stream().map(fact -> on(prices, fact)).toList());
  }

  private static Decision.Voted on(Prices prices, Decision.Voted v) {
    return new Decision.Voted(
        v.symbol(),
        v.strategy(),
        on(prices, v.setup()),
        on(prices, v.direction()),
        v.confidence(),
        prices.of(v.close()),
        orNone(prices, v.limit()),
        orNone(prices, v.stop()),
        orNone(prices, v.target()),
        v.targetLevel());
  }

  /// Of the facts of strategies only a target is a price; the others are distances, times, names.
  private static Decision.Fact on(Prices prices, Decision.Fact fact) {
    if (!fact.name().equals("target")) {
      return new Decision.Fact(fact.name(), on(prices, fact.value()));
    }
    long ticks = prices.of(Cores.BITCOIN.ticks(new BigDecimal(fact.value())));
    return new Decision.Fact(fact.name(), Cores.BITCOIN.price(ticks).toPlainString());
  }

  private static Proposal on(Prices prices, Proposal p) {
    return new Proposal(
        p.symbol(),
        p.strategy(),
        on(prices, p.setup()),
        on(prices, p.direction()),
        p.confidence(),
        prices.of(p.close()),
        orNone(prices, p.limit()),
        orNone(prices, p.stop()),
        orNone(prices, p.target()),
        p.targetLevel(),
        orNone(prices, p.invalidation()),
        p.strong(),
        p.confluences(),
        on(prices, p.occasion()));
  }

  private static Occasion on(Prices prices, Occasion o) {
    Direction gap = o.gap();
    long one = prices.of(o.lo());
    long other = prices.of(o.hi());
    return new Occasion(
        o.row(),
        o.time(),
        gap == null ? null : on(prices, gap),
        o.timeframe(),
        o.anchor(),
        o.anchorTime(),
        Math.min(one, other),
        Math.max(one, other),
        o.inverted(),
        o.broken(),
        on(prices, o.range()));
  }

  private static @Nullable DealingRange on(Prices prices, @Nullable DealingRange range) {
    if (range == null) {
      return null;
    }
    long one = prices.of(range.low());
    long other = prices.of(range.high());
    return new DealingRange(Math.min(one, other), Math.max(one, other));
  }

  private static Direction on(Prices prices, Direction direction) {
    return prices.mirrors() ? direction.opposite() : direction;
  }

  /// Names of setups hold the direction of their gap.
  private static String on(Prices prices, String text) {
    if (!prices.mirrors()) {
      return text;
    }
    return text.endsWith("BULLISH")
        ? text.replace("BULLISH", "BEARISH")
        : text.replace("BEARISH", "BULLISH");
  }

  private static long orNone(Prices prices, long price) {
    return price == 0 ? 0 : prices.of(price);
  }
}
