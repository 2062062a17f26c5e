package io.fairgap.persistence.projection;

import io.fairgap.persistence.account.BookedTrade;
import io.fairgap.persistence.account.BookedTrade.Amount;
import io.fairgap.persistence.account.PerformanceTable.Figures;
import io.fairgap.persistence.fixture.PaperAccount;
import io.fairgap.trading.live.AccountEvent.RoundDecided;
import io.fairgap.trading.live.TradeEnding;
import io.fairgap.trading.live.TradeFacts;
import io.fairgap.trading.live.TradeReason;
import io.fairgap.trading.market.AssetClass;
import io.fairgap.trading.market.Direction;
import io.fairgap.trading.performance.DailyEquity;
import io.fairgap.trading.performance.Figure;
import io.fairgap.trading.performance.NamedFigures;
import io.fairgap.trading.performance.Period;
import io.fairgap.trading.performance.Statistics;
import io.fairgap.trading.performance.TradeResult;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What the journal and the figures have to be, worked out from all hours at once, the slow way.
record NaiveBook(List<RoundDecided> rounds) {
  private record Ended(TradeFacts trade, long closedAt) {}

  /// In the order of entries.
  List<BookedTrade> trades() {
    List<Ended> all = new ArrayList<>();
    rounds.getLast().figures().open().forEach(trade -> all.add(new Ended(trade, 0)));
    rounds.forEach(
        round -> round.closed().forEach(trade -> all.add(new Ended(trade, round.closeTime()))));
    all.sort(
        Comparator.<Ended>comparingLong(one -> one.trade().entryTime())
            .thenComparing(one -> one.trade().setup()));
    List<BookedTrade> trades = new ArrayList<>();
    all.forEach(one -> trades.add(trade(trades.size() + 1, one.trade(), one.closedAt())));
    return trades;
  }

  private static BookedTrade trade(int number, TradeFacts trade, long closedAt) {
    TradeFacts.Exit exit = trade.exit();
    BigDecimal target = trade.target();
    return new BookedTrade(
        number,
        trade.setup(),
        trade.symbol(),
        AssetClass.CRYPTO,
        trade.strategy(),
        trade.direction() == Direction.BULLISH ? "LONG" : "SHORT",
        Instant.ofEpochMilli(trade.signalTime()),
        gap(trade.gap()),
        trade.confluences(),
        Instant.ofEpochMilli(trade.entryTime()),
        trade.entryPrice(),
        trade.quantity(),
        trade.stop(),
        target,
        target == null ? null : trade.targetLevel(),
        target == null ? null : amount(trade, trade.grossAt(target)).inR(),
        TradeReason.of(trade),
        exit == null
            ? null
            : new BookedTrade.End(
                Instant.ofEpochMilli(exit.time()),
                Instant.ofEpochMilli(closedAt),
                exit.price(),
                exit.reason().name(),
                TradeEnding.of(trade),
                amount(trade, exit.gross()),
                amount(trade, exit.net())),
        trade.fees(),
        trade.borrow(),
        amount(trade, trade.worst()),
        amount(trade, trade.best()),
        trade.extent().risk(),
        trade.extent().notional(),
        trade.extent().candles());
  }

  private static BookedTrade.@Nullable Gap gap(TradeFacts.@Nullable Gap gap) {
    return gap == null
        ? null
        : new BookedTrade.Gap(
            "4h",
            gap.direction().name(),
            Instant.ofEpochMilli(gap.anchorTime()),
            gap.lo(),
            gap.hi());
  }

  private static Amount amount(TradeFacts trade, BigDecimal money) {
    BigDecimal r = trade.inR(money);
    return new Amount(money, r == null ? null : r.setScale(6, RoundingMode.HALF_EVEN));
  }

  /// The figures of a period from the equity at every hour, those between recorded rounds included.
  Figures figures(Period period) {
    DailyEquity curve = null;
    double equity = rounds.getFirst().figures().capital().doubleValue();
    boolean held = false;
    long last = PaperAccount.START;
    int next = 0;
    for (long hour = last + PaperAccount.HOUR;
        hour <= rounds.getLast().closeTime();
        hour += PaperAccount.HOUR) {
      double before = equity;
      boolean open = false;
      if (rounds.get(next).closeTime() == hour) {
        equity = rounds.get(next).figures().equity().doubleValue();
        open = !rounds.get(next).figures().open().isEmpty();
        next++;
      }
      if (Period.of(hour).contains(period)) {
        curve = curve == null ? DailyEquity.startingWith(before, last) : curve;
        curve.feed(hour, equity, held || open);
      }
      held = open;
      last = hour;
    }
    if (curve == null) {
      throw new IllegalArgumentException("nothing is recorded of " + period);
    }
    Statistics statistics = Statistics.of(curve.curve(), results(period), 365);
    Map<String, Figure> figures = new TreeMap<>(NamedFigures.of(statistics));
    return new Figures(period, Instant.ofEpochMilli(curve.curve().lastAt()), figures);
  }

  /// In the order of rounds, and of symbols within one.
  private List<TradeResult> results(Period period) {
    return rounds.stream()
        .filter(round -> Period.of(round.closeTime()).contains(period))
        .flatMap(round -> round.closed().stream().sorted(Comparator.comparing(TradeFacts::symbol)))
        .map(NaiveBook::result)
        .toList();
  }

  private static TradeResult result(TradeFacts trade) {
    TradeFacts.Exit exit = trade.exit();
    if (exit == null) {
      throw new IllegalArgumentException("a closed trade has an exit: " + trade);
    }
    return new TradeResult(
        trade.direction(),
        trade.entryTime(),
        exit.time(),
        trade.extent().candles(),
        exit.gross(),
        trade.fees(),
        trade.borrow(),
        trade.extent().risk(),
        trade.extent().notional());
  }
}
