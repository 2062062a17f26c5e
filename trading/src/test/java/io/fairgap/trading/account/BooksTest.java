package io.fairgap.trading.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fairgap.trading.decision.Decision;
import io.fairgap.trading.decision.Leg;
import io.fairgap.trading.market.AssetClass;
import io.fairgap.trading.market.Direction;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.market.Ratio;
import io.fairgap.trading.market.Side;
import io.fairgap.trading.order.Costs;
import io.fairgap.trading.order.EntryOrder;
import io.fairgap.trading.strategy.Occasion;
import io.fairgap.trading.strategy.Proposal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/// Books of random trades balance to the last digit.
class BooksTest {
  private static final BigDecimal CAPITAL = new BigDecimal("100000");
  private static final Costs COSTS =
      new Costs(
          new BigDecimal("0.00075"),
          new BigDecimal("0.0002"),
          BigDecimal.ZERO,
          Ratio.of("0"),
          BigDecimal.ZERO,
          new BigDecimal("0.0003"),
          0);
  private static final List<Instrument> INSTRUMENTS =
      List.of(
          Instrument.of("A", "0.01", "0.001", AssetClass.CRYPTO),
          Instrument.of("B", "0.00001", "1", AssetClass.FOREX),
          Instrument.of("C", "0.25", "1", AssetClass.FUTURES));

  /// One position from its entry to its exit.
  ///
  /// @param days closes at the rolls in between, in ticks
  record Deal(
      int symbol,
      boolean buys,
      long lots,
      long entry,
      List<Long> days,
      long exit,
      boolean makerIn,
      boolean makerOut) {}

  @Provide
  Arbitrary<List<Deal>> deals() {
    Arbitrary<Long> price = Arbitraries.longs().between(1, 5_000_000);
    return Combinators.combine(
            Arbitraries.integers().between(0, 2),
            Arbitraries.of(true, false),
            Arbitraries.longs().between(1, 1_000_000),
            price,
            price.list().ofMaxSize(3),
            price,
            Arbitraries.of(true, false),
            Arbitraries.of(true, false))
        .as(Deal::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(12);
  }

  @Property(tries = 300)
  void theBooksBalanceAfterEveryPosting(@ForAll("deals") List<Deal> deals) {
    Books books = new Books();

    books.trade(deals);

    // an entry and an exit each, and a roll for every day of a short
    long rolls = deals.stream().filter(deal -> !deal.buys()).mapToLong(d -> d.days().size()).sum();
    assertThat(books.postings).isEqualTo(2L * deals.size() + rolls);
  }

  @Property(tries = 300)
  void theTradesNetIsTheChangeOfCashOnceAllIsClosed(@ForAll("deals") List<Deal> deals) {
    Books books = new Books();

    books.trade(deals);

    BigDecimal net = books.trades.stream().map(Trade::net).reduce(BigDecimal.ZERO, BigDecimal::add);
    Ledger ledger = books.account.ledger();
    assertThat(books.trades).hasSameSizeAs(deals);
    assertThat(ledger.cash()).isEqualByComparingTo(CAPITAL.add(net));
    assertThat(ledger.inventory()).isEqualByComparingTo("0");
    assertThat(books.account.view()).isEqualTo(new AccountView(ledger.cash(), BigDecimal.ZERO));
  }

  @Property(tries = 300)
  void onlyShortsPayBorrowAndOnlyAtRolls(@ForAll("deals") List<Deal> deals) {
    Books books = new Books();

    books.trade(deals);

    BigDecimal due = BigDecimal.ZERO;
    for (Deal deal : deals) {
      for (long close : deal.buys() ? List.<Long>of() : deal.days()) {
        BigDecimal notional = INSTRUMENTS.get(deal.symbol()).notional(close, deal.lots());
        due = due.add(notional.multiply(COSTS.borrow()));
      }
    }
    assertThat(books.account.ledger().borrow()).isEqualByComparingTo(due);
    assertThat(books.trades)
        .filteredOn(trade -> trade.proposal().direction() == Direction.BULLISH)
        .extracting(Trade::borrow)
        .allMatch(borrow -> borrow.signum() == 0);
  }

  @Property(tries = 300)
  void feesAreSharesOfWhatWasTraded(@ForAll("deals") List<Deal> deals) {
    Books books = new Books();

    books.trade(deals);

    BigDecimal due = BigDecimal.ZERO;
    for (Deal deal : deals) {
      Instrument instrument = INSTRUMENTS.get(deal.symbol());
      BigDecimal in = instrument.notional(deal.entry(), deal.lots());
      BigDecimal out = instrument.notional(deal.exit(), deal.lots());
      due = due.add(in.multiply(deal.makerIn() ? COSTS.makerFee() : COSTS.takerFee()));
      due = due.add(out.multiply(deal.makerOut() ? COSTS.makerFee() : COSTS.takerFee()));
    }
    assertThat(books.account.ledger().fees()).isEqualByComparingTo(due);
  }

  @Property(tries = 200)
  void equityForTheCurveIsTheExactOneUpToRounding(@ForAll("deals") List<Deal> deals) {
    Books books = new Books();

    deals.forEach(books::open);

    double exact = books.account.view().equity().doubleValue();
    // sums of up to 10^13 leave a double about 10^-3 to err
    assertThat(books.account.equity()).isCloseTo(exact, within(0.01));
  }

  /// An account that trades what it is told, one position a symbol, and checks its books at every
  /// posting.
  private static final class Books implements AccountListener {
    private final AccountCore account = new AccountCore(INSTRUMENTS, 1, COSTS, CAPITAL, this);
    private final List<Trade> trades = new ArrayList<>();
    private final @Nullable Deal[] open = new @Nullable Deal[INSTRUMENTS.size()];
    private long time;
    private long postings;

    /// Opens them one after the other and closes what is open at the end.
    void trade(List<Deal> deals) {
      deals.forEach(this::open);
      for (int symbol = 0; symbol < open.length; symbol++) {
        close(symbol);
      }
    }

    /// Opens a position; one that is in its way is closed first.
    void open(Deal deal) {
      close(deal.symbol());
      next(deal.symbol());
      Side side = deal.buys() ? Side.BUY : Side.SELL;
      account.filled(order(deal), Leg.ENTRY, side, deal.entry(), deal.lots(), deal.makerIn());
      account.mark(deal.entry(), deal.entry(), deal.entry());
      open[deal.symbol()] = deal;
      for (long close : deal.days()) {
        account.mark(close, close, close);
        next(deal.symbol());
        account.rollDay();
      }
    }

    private void close(int symbol) {
      Deal deal = open[symbol];
      if (deal == null) {
        return;
      }
      open[symbol] = null;
      next(symbol);
      EntryOrder order =
          new EntryOrder(name(deal), "test", setup(deal), side(deal), deal.lots(), 0, 0, 0);
      account.filled(
          order, Leg.SIGNAL, side(deal).opposite(), deal.exit(), deal.lots(), deal.makerOut());
      account.mark(deal.exit(), deal.exit(), deal.exit());
    }

    private void next(int symbol) {
      time += 60_000;
      account.begin(symbol, (int) (time / 60_000), time);
    }

    private EntryOrder order(Deal deal) {
      Proposal proposal =
          new Proposal(
              name(deal),
              "test",
              setup(deal),
              deal.buys() ? Direction.BULLISH : Direction.BEARISH,
              1,
              deal.entry(),
              0,
              0,
              0,
              "",
              0,
              false,
              List.of(),
              Occasion.ofCandle(0, 0));
      var intent =
          new Decision.EntryIntended(
              name(deal), "test", setup(deal), side(deal), deal.lots(), BigDecimal.ONE, 1, "fixed");
      return account.enter(0, proposal, intent);
    }

    private static String name(Deal deal) {
      return INSTRUMENTS.get(deal.symbol()).symbol();
    }

    private static String setup(Deal deal) {
      return name(deal) + "/test/1";
    }

    private static Side side(Deal deal) {
      return deal.buys() ? Side.BUY : Side.SELL;
    }

    @Override
    public void decided(int symbol, Decision decision, Occasion occasion) {
      postings++;
      balance();
    }

    @Override
    public void closed(int symbol, Trade trade) {
      trades.add(trade);
      balance();
    }

    private void balance() {
      Ledger ledger = account.ledger();
      BigDecimal due =
          CAPITAL.add(ledger.realised()).subtract(ledger.fees()).subtract(ledger.borrow());
      assertThat(ledger.cash().add(ledger.inventory())).isEqualByComparingTo(due);
      assertThat(ledger.balances()).isTrue();
    }
  }
}
