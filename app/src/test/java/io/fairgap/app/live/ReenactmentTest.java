package io.fairgap.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.app.config.Assignment;
import io.fairgap.app.config.Settings;
import io.fairgap.app.wiring.PaperAccount;
import io.fairgap.app.wiring.StrategyName;
import io.fairgap.trading.account.Control;
import io.fairgap.trading.decision.Mode;
import io.fairgap.trading.live.AccountEvent;
import io.fairgap.trading.live.AccountEvent.RoundDecided;
import io.fairgap.trading.live.Answer;
import io.fairgap.trading.live.Book;
import io.fairgap.trading.live.RoundInput;
import io.fairgap.trading.live.Rulebook;
import io.fairgap.trading.live.SymbolEvent.CandlesClosed;
import io.fairgap.trading.live.SymbolReport;
import io.fairgap.trading.live.Terms;
import io.fairgap.trading.live.Tracking;
import io.fairgap.trading.market.AssetClass;
import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.Instrument;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// Three symbols that cross averages, some of which report late, under changing orders and
/// settings.
class ReenactmentTest {
  private static final int CANDLES = 400;
  private static final long TIMEFRAME = 300_000;
  private static final long NEVER = Long.MIN_VALUE;

  private final PaperAccount account =
      new PaperAccount(
          Settings.of(
              List.of(
                  new Assignment("crossover.fast", "3", "test"),
                  new Assignment("crossover.slow", "8", "test"))),
          StrategyName.CROSSOVER,
          IntStream.range(0, 3)
              .mapToObj(i -> String.valueOf((char) ('A' + i)))
              .map(symbol -> Instrument.of(symbol, "0.01", "0.001", AssetClass.CRYPTO))
              .toList());

  @Property(tries = 15)
  void whateverCameFromOutsideTheRecordIsMadeAnewLineForLine(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<List<Candle>> candles = IntStream.range(0, 3).mapToObj(_ -> walk(random)).toList();
    List<RoundDecided> recorded = live(candles, random);

    List<RoundDecided> again = reenacted(candles, recorded);

    assertThat(again.stream().map(RoundDecided::lines).toList())
        .isEqualTo(recorded.stream().map(RoundDecided::lines).toList());
    assertThat(again.getLast().hash()).isEqualTo(recorded.getLast().hash());
    assertThat(recorded).anyMatch(round -> !round.late().isEmpty());
    assertThat(recorded).anyMatch(round -> round.change() != null);
  }

  private List<RoundDecided> reenacted(List<List<Candle>> candles, List<RoundDecided> recorded) {
    List<RoundDecided> again = new ArrayList<>();
    Reenactment reenactment =
        new Reenactment(
            (rules, before, known) -> trackings(rules, candles, before, known),
            account.book(),
            TIMEFRAME,
            recorded.iterator(),
            again::add);
    for (int i = 0; i < CANDLES; i++) {
      for (int symbol = 0; symbol < candles.size(); symbol++) {
        reenactment.onCandle(symbol, candles.get(symbol).get(i));
      }
    }
    reenactment.end();
    return again;
  }

  /// What a node records whose symbols miss rounds and catch up in parts.
  private List<RoundDecided> live(List<List<Candle>> candles, SplittableRandom random) {
    Terms terms = account.terms();
    List<Tracking> trackings = trackings(terms.rules(), candles, Long.MIN_VALUE, _ -> NEVER);
    List<List<SymbolReport>> waiting =
        new ArrayList<>(candles.stream().<List<SymbolReport>>map(_ -> new ArrayList<>()).toList());
    Book book = account.book();
    Control control = Control.NONE;
    List<RoundDecided> recorded = new ArrayList<>();
    for (int i = 0; i < CANDLES; i++) {
      if (i == CANDLES / 2 || random.nextInt(60) == 0) {
        terms = terms.by(settings(random));
        long before = i * TIMEFRAME;
        trackings =
            trackings(
                terms.rules(),
                candles,
                before,
                symbol -> book.behind().getOrDefault(symbol, before - 1));
        for (int symbol = 0; symbol < candles.size(); symbol++) {
          waiting.set(symbol, new ArrayList<>(trackings.get(symbol).reportsAfter(NEVER)));
        }
      }
      List<SymbolReport> reports = new ArrayList<>();
      List<String> missed = new ArrayList<>();
      for (int symbol = 0; symbol < candles.size(); symbol++) {
        List<SymbolReport> own = waiting.get(symbol);
        own.add(report(trackings.get(symbol), candles.get(symbol).get(i)));
        boolean isLate = random.nextInt(6) == 0;
        int come = isLate ? random.nextInt(own.size()) : own.size();
        reports.addAll(own.subList(0, come));
        own.subList(0, come).clear();
        if (isLate) {
          missed.add(trackings.get(symbol).symbol());
        }
      }
      if (random.nextInt(50) == 0) {
        Mode mode = Mode.values()[random.nextInt(3)];
        control = new Control(control.number() + 1, mode, "dice");
      }
      reports.sort(
          Comparator.<SymbolReport>comparingLong(report -> report.candle().openTime())
              .thenComparing(SymbolReport::symbol));
      RoundInput round = new RoundInput((i + 1) * TIMEFRAME, reports, missed, control);
      if (book.decide(terms, List.of(round)) instanceof Answer.Accept<AccountEvent>(var events)) {
        events.forEach(event -> recorded.add((RoundDecided) event));
      }
    }
    return recorded;
  }

  private static SymbolReport report(Tracking tracking, Candle candle) {
    long before = tracking.last();
    tracking.after(new CandlesClosed(List.of(candle)));
    SymbolReport report = tracking.reportsAfter(before).getFirst();
    tracking.confirm(candle.openTime());
    return report;
  }

  /// Symbols by some rules that have seen what came before.
  private List<Tracking> trackings(
      Rulebook rules, List<List<Candle>> candles, long before, ToLongFunction<String> known) {
    List<Tracking> trackings = new ArrayList<>();
    for (Instrument instrument : account.charter().instruments()) {
      long confirmed = known.applyAsLong(instrument.symbol());
      List<Candle> seen =
          candles.get(trackings.size()).stream()
              .filter(candle -> candle.openTime() < before)
              .toList();
      trackings.add(
          new Tracking(account.core(rules, instrument), rules.number(), confirmed)
              .after(new CandlesClosed(seen)));
    }
    return trackings;
  }

  /// Other averages, or another risk.
  private List<String> settings(SplittableRandom random) {
    Settings settings =
        Settings.of(
            List.of(
                new Assignment("crossover.fast", "" + (2 + random.nextInt(3)), "test"),
                new Assignment("crossover.slow", "" + (6 + random.nextInt(4)), "test"),
                new Assignment("risk.tier", "0.0" + (1 + random.nextInt(9)), "test")));
    return new PaperAccount(settings, StrategyName.CROSSOVER, account.charter().instruments())
        .charter()
        .settings();
  }

  private static List<Candle> walk(SplittableRandom random) {
    List<Candle> candles = new ArrayList<>();
    long price = 10_000;
    for (int i = 0; i < CANDLES; i++) {
      long close = Math.max(2_000, price + random.nextInt(-120, 121));
      long high = Math.max(price, close) + 20;
      long low = Math.min(price, close) - 20;
      candles.add(new Candle(i * TIMEFRAME, price, high, low, close, 1));
      price = close;
    }
    return candles;
  }
}
