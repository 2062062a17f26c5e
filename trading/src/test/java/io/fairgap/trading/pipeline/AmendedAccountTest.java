package io.fairgap.trading.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.trading.account.LossLimits;
import io.fairgap.trading.account.RiskSettings;
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
import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.order.Costs;
import io.fairgap.trading.order.FillRules;
import io.fairgap.trading.order.LimitFill;
import io.fairgap.trading.order.StopTrigger;
import io.fairgap.trading.strategy.crossover.MovingAverageCrossover;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/// A live account whose settings and watch list change between its rounds.
class AmendedAccountTest {
  private static final int SYMBOLS = 3;
  private static final int HOURS = 300;
  private static final String DEAR = "costs.fee = 0.003";
  private static final String CHEAP = "costs.fee = 0.0";

  @Property(tries = 20)
  void whateverChangesFoldsToTheSameAccount(@ForAll long seed) {
    Market market = Market.random(seed, SYMBOLS, HOURS);
    SplittableRandom random = new SplittableRandom(seed);
    List<RoundInput> rounds = rounds(market);
    Book book = book(market, CHEAP);
    Terms terms = book.terms();
    List<AccountEvent> events = new ArrayList<>();

    for (RoundInput round : rounds) {
      if (random.nextInt(30) == 0) {
        terms = changed(terms, market, random);
      }
      record(book.decide(terms, List.of(round)), events);
    }

    Book folded = book(market, CHEAP);
    for (AccountEvent event : events) {
      folded = folded.after(event);
      if (random.nextInt(10) == 0) {
        folded = book(market, CHEAP).restore(folded.state());
      }
    }
    assertThat(folded.hash()).isEqualTo(book.hash());
    assertThat(folded.figures()).isEqualTo(book.figures());
    assertThat(folded.terms()).isEqualTo(book.terms());
    assertThat(lines(events)).anyMatch(line -> line.contains("\"decision\":\"terms\""));
  }

  @Property(tries = 10)
  void anAccountThatChangesBeforeItsFirstRoundIsOneThatWasBegunSo(@ForAll long seed) {
    Market market = Market.random(seed, SYMBOLS, HOURS);
    List<RoundInput> rounds = rounds(market);
    Book changed = book(market, CHEAP);
    Book begun = book(market, DEAR);

    List<String> after = lines(decide(changed, changed.terms().by(List.of(DEAR)), rounds));
    List<String> always = lines(decide(begun, begun.terms(), rounds));

    assertThat(decisions(after.stream())).isEqualTo(decisions(always.stream()));
    assertThat(after.getFirst())
        .isEqualTo(
            "{\"at\":\"1970-01-01T01:00:00Z\",\"symbol\":\"\",\"strategy\":\"\","
                + "\"decision\":\"terms\",\"setup\":\"\",\"number\":\"1\","
                + "\"settings\":\"costs.fee = 0.003\",\"watched\":\"A+B+C\"}");
  }

  @Property(tries = 20)
  void nothingEntersInASymbolThatIsNotWatchedAndWhatIsOpenThereGoesOn(
      @ForAll long seed, @ForAll @IntRange(min = 20, max = 250) int at) {
    Market market = Market.random(seed, SYMBOLS, HOURS);
    List<RoundInput> rounds = rounds(market);
    Book book = book(market, CHEAP);

    decide(book, book.terms(), rounds.subList(0, at));
    List<String> after =
        lines(decide(book, book.terms().watching(List.of("B")), rounds.subList(at, rounds.size())));

    assertThat(after)
        .noneMatch(line -> isOf(line, "A", "entry") || isOf(line, "C", "entry"))
        .anyMatch(line -> line.contains("\"rule\":\"watchlist\""));
  }

  @Test
  void entriesThatWaitAreTakenBackWhenTheSettingsThatPlannedThemHoldNoMore() {
    Market market = Market.random(3, SYMBOLS, HOURS);
    List<RoundInput> rounds = rounds(market);

    long taken =
        Stream.iterate(10, at -> at < rounds.size() - 1, at -> at + 1)
            .flatMap(at -> {
              Book book = book(market, CHEAP);
              decide(book, book.terms(), rounds.subList(0, at));
              Terms others = book.terms().by(List.of(DEAR));
              return lines(decide(book, others, rounds.subList(at, at + 1))).stream();
            })
            .filter(line -> line.contains("\"rule\":\"settings\",\"terms\":\"1\""))
            .count();

    assertThat(taken).isPositive();
  }

  @Test
  void termsThatAreOutOfDateDecideNothing() {
    Market market = Market.random(3, SYMBOLS, HOURS);
    List<RoundInput> rounds = rounds(market);
    Book book = book(market, CHEAP);
    Terms old = book.terms();
    decide(book, old.by(List.of(DEAR)), rounds.subList(0, 10));

    List<AccountEvent> events = decide(book, old, rounds.subList(10, 20));

    assertThat(events).isEmpty();
    assertThat(book.decided()).isEqualTo(rounds.get(9).closeTime());
  }

  private static boolean isOf(String line, String symbol, String decision) {
    return line.contains("\"symbol\":\"" + symbol + "\"")
        && line.contains("\"decision\":\"" + decision + "\"");
  }

  /// What was decided, without what names the terms and without hashes.
  private static List<String> decisions(Stream<String> lines) {
    return lines
        .filter(line -> !line.contains("\"decision\":\"terms\"") && !line.contains("\"round\""))
        .toList();
  }

  private static Terms changed(Terms terms, Market market, SplittableRandom random) {
    if (random.nextBoolean()) {
      return terms.by(List.of(random.nextBoolean() ? CHEAP : DEAR));
    }
    return terms.watching(
        market.instruments().stream()
            .map(Instrument::symbol)
            .filter(_ -> random.nextBoolean())
            .toList());
  }

  private static List<AccountEvent> decide(Book book, Terms terms, List<RoundInput> rounds) {
    List<AccountEvent> events = new ArrayList<>();
    record(book.decide(terms, rounds), events);
    return events;
  }

  private static void record(Answer<AccountEvent> answer, List<AccountEvent> to) {
    if (answer instanceof Answer.Accept<AccountEvent>(var events)) {
      to.addAll(events);
    }
  }

  private static List<String> lines(List<AccountEvent> events) {
    return events.stream()
        .filter(RoundDecided.class::isInstance)
        .flatMap(event -> ((RoundDecided) event).lines().stream())
        .toList();
  }

  private static Book book(Market market, String setting) {
    return new Book(
        "paper",
        market.instruments(),
        List.of("crossover", "dice"),
        Terms.of(List.of(setting), market.instruments()),
        AmendedAccountTest::settings);
  }

  private static RunSettings settings(Rulebook rules) {
    String fee = rules.settings().getFirst().substring("costs.fee = ".length());
    FillRules fills =
        new FillRules(
            Costs.of(fee, "0"), LimitFill.THROUGH, StopTrigger.TOUCH_AND_CLOSE, Market.HOUR);
    LossLimits none = new LossLimits(BigDecimal.ONE, BigDecimal.ONE);
    return new RunSettings(fills, RiskSettings.DEFAULTS, none, Run.CAPITAL);
  }

  private static List<RoundInput> rounds(Market market) {
    Map<Long, List<SymbolReport>> reports = new TreeMap<>();
    for (int symbol = 0; symbol < market.symbols(); symbol++) {
      int number = symbol;
      List<Candle> candles =
          market.rows().stream()
              .filter(row -> row.symbol() == number)
              .map(Market.Row::candle)
              .toList();
      SymbolCore core =
          new SymbolCore(
              market.instruments().get(symbol),
              Run.chart(),
              List.of(new MovingAverageCrossover(3, 8), new Dice()),
              Run.unrecorded());
      for (SymbolReport report :
          new Tracking(core).after(new CandlesClosed(candles)).reportsAfter(Long.MIN_VALUE)) {
        reports
            .computeIfAbsent(report.candle().openTime() + Market.HOUR, _ -> new ArrayList<>())
            .add(report);
      }
    }
    List<RoundInput> rounds = new ArrayList<>();
    reports.forEach((time, said) -> rounds.add(new RoundInput(time, said)));
    return rounds;
  }
}
