package io.fairgap.persistence.projection;

import io.fairgap.persistence.account.HoldingTable.Holding;
import io.fairgap.persistence.account.RecordedTrade;
import io.fairgap.persistence.account.RoundTable.Round;
import io.fairgap.persistence.account.SnapshotTable.Snapshot;
import io.fairgap.trading.live.AccountEvent.RoundDecided;
import io.fairgap.trading.live.TradeFacts;
import io.fairgap.trading.live.TradeReason;
import io.fairgap.trading.market.Direction;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the read tables have to hold, worked out from all rounds at once, the slow way.
record NaiveTables(List<RoundDecided> rounds) {
  Round lastRound() {
    RoundDecided last = rounds.getLast();
    return new Round(
        Instant.ofEpochMilli(last.closeTime()), Math.max(0, last.lines().size() - 1), last.hash());
  }

  List<String> lines() {
    return rounds.stream().flatMap(round -> round.lines().stream()).toList();
  }

  /// In order of entry and setup.
  List<RecordedTrade> trades() {
    List<TradeFacts> trades = new ArrayList<>(rounds.getLast().figures().open());
    rounds.forEach(round -> trades.addAll(round.closed()));
    return trades.stream()
        .sorted(Comparator.comparingLong(TradeFacts::entryTime).thenComparing(TradeFacts::setup))
        .map(NaiveTables::trade)
        .toList();
  }

  private static RecordedTrade trade(TradeFacts trade) {
    boolean rises = trade.direction() == Direction.BULLISH;
    return new RecordedTrade(
        trade.setup(),
        trade.symbol(),
        trade.strategy(),
        rises ? "LONG" : "SHORT",
        Instant.ofEpochMilli(trade.signalTime()),
        gap(trade),
        trade.confluences(),
        Instant.ofEpochMilli(trade.entryTime()),
        trade.entryPrice(),
        trade.quantity(),
        trade.stop(),
        trade.target(),
        trade.target() == null ? null : trade.targetLevel(),
        exit(trade),
        trade.fees(),
        trade.borrow(),
        inR(trade, result(trade, rises ? trade.lowest() : trade.highest())),
        inR(trade, result(trade, rises ? trade.highest() : trade.lowest())),
        trade.tier(),
        six(trade.score()),
        TradeReason.of(trade),
        six(trade.confidence()),
        signals(trade));
  }

  private static RecordedTrade.@Nullable Gap gap(TradeFacts trade) {
    TradeFacts.Gap gap = trade.gap();
    return gap == null
        ? null
        : new RecordedTrade.Gap(
            Instant.ofEpochMilli(gap.anchorTime()),
            "4h",
            gap.direction().name(),
            gap.lo(),
            gap.hi());
  }

  private static RecordedTrade.@Nullable Exit exit(TradeFacts trade) {
    TradeFacts.Exit exit = trade.exit();
    return exit == null
        ? null
        : new RecordedTrade.Exit(
            Instant.ofEpochMilli(exit.time()),
            exit.price(),
            exit.reason().name(),
            exit.net(),
            inR(trade, exit.net()),
            inR(trade, exit.gross()));
  }

  private static BigDecimal result(TradeFacts trade, BigDecimal price) {
    return price
        .subtract(trade.entryPrice())
        .multiply(BigDecimal.valueOf(trade.direction().sign()))
        .multiply(trade.quantity());
  }

  private static @Nullable BigDecimal inR(TradeFacts trade, BigDecimal amount) {
    return trade.stop() == null
        ? null
        : amount
            .divide(
                trade.entryPrice().subtract(trade.stop()).abs().multiply(trade.quantity()),
                MathContext.DECIMAL64)
            .setScale(6, RoundingMode.HALF_EVEN);
  }

  /// As PostgreSQL writes what it keeps as `jsonb`: shorter keys first.
  private static String signals(TradeFacts trade) {
    String confluences =
        trade.confluences().stream()
            .map(name -> "\"" + name + "\"")
            .collect(Collectors.joining(", ", "[", "]"));
    return "{\"risk\": {\"tier\": %s, \"binding\": \"%s\"}, \"score\": %s, \"technical\": {\"confidence\": %s, \"confluences\": %s}}"
        .formatted(
            trade.tier(),
            trade.binding(),
            six(trade.score()),
            six(trade.confidence()),
            confluences);
  }

  private static BigDecimal six(double value) {
    return BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_EVEN);
  }

  /// One strategy trades, so there is at most one position a symbol.
  List<Holding> holdings() {
    RoundDecided last = rounds.getLast();
    return last.figures().open().stream()
        .sorted(Comparator.comparing(TradeFacts::symbol))
        .map(trade -> {
          BigDecimal sign = BigDecimal.valueOf(trade.direction().sign());
          return new Holding(
              trade.symbol(),
              trade.quantity().multiply(sign),
              trade.entryPrice(),
              trade.mark(),
              trade.quantity().multiply(sign).multiply(trade.mark()),
              result(trade, trade.mark()),
              Instant.ofEpochMilli(last.closeTime()));
        })
        .toList();
  }

  /// The newest first.
  List<Snapshot> snapshots() {
    return rounds.reversed().stream()
        .map(round -> {
          BigDecimal equity = round.figures().equity();
          return new Snapshot(
              Instant.ofEpochMilli(round.closeTime()),
              equity,
              round.figures().cash(),
              equity.subtract(round.figures().cash()),
              equity.subtract(before(round)),
              equity
                  .movePointRight(2)
                  .divide(round.figures().capital(), MathContext.UNLIMITED)
                  .subtract(new BigDecimal(100))
                  .setScale(6, RoundingMode.HALF_EVEN));
        })
        .toList();
  }

  /// What the account was worth at the end of the last day before a round's that had one.
  private BigDecimal before(RoundDecided round) {
    return rounds.stream()
        .filter(other -> day(other).isBefore(day(round)))
        .reduce((_, last) -> last)
        .map(last -> last.figures().equity())
        .orElse(round.figures().capital());
  }

  /// The day in which the round's last instant before its close lies.
  private static LocalDate day(RoundDecided round) {
    return LocalDate.ofInstant(
        Instant.ofEpochMilli(round.closeTime()).minusMillis(1), ZoneOffset.UTC);
  }
}
