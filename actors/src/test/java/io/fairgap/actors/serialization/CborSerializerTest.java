package io.fairgap.actors.serialization;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.cbor.databind.CBORMapper;
import io.fairgap.actors.sample.Market;
import io.fairgap.protocol.marketdata.MarketData;
import io.fairgap.protocol.orchestrator.Orchestrator;
import io.fairgap.protocol.portfolio.PortfolioManager;
import io.fairgap.protocol.tracker.SymbolTracker;
import io.fairgap.trading.live.Answer;
import io.fairgap.trading.live.Book;
import io.fairgap.trading.live.Order;
import io.fairgap.trading.live.OrderEvent;
import io.fairgap.trading.live.OrderEvent.Intended;
import io.fairgap.trading.live.OrderTicket;
import io.fairgap.trading.live.RoundInput;
import io.fairgap.trading.live.SymbolEvent.CandlesClosed;
import io.fairgap.trading.live.SymbolReport;
import io.fairgap.trading.live.Tracking;
import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.CandleBlock;
import io.fairgap.trading.pipeline.CoreVersion;
import java.io.IOException;
import java.io.NotSerializableException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.StreamSupport;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

/// What is written comes back equal, and what is broken is one sentence.
class CborSerializerTest {
  private static final Bytes BYTES = Bytes.OF_TODAY;
  private static final CBORMapper TREES = new CBORMapper();

  @Test
  void exactlyTheListedRootsAreBoundInTheConfiguration() {
    List<String> bound =
        BYTES
            .system()
            .settings()
            .config()
            .getConfig("pekko.actor.serialization-bindings")
            .root()
            .entrySet()
            .stream()
            .filter(binding -> binding.getValue().unwrapped().equals("fairgap-cbor"))
            .map(binding -> binding.getKey())
            .sorted()
            .toList();

    assertThat(bound)
        .isEqualTo(Root.ALL.stream().map(root -> root.type().getName()).sorted().toList());
  }

  @Property(tries = 10)
  void whatAnAccountRecordsComesBackEqual(@ForAll long seed) throws IOException {
    Market market = Market.random(seed, 2, 120);
    Book book = market.book();
    List<Object> written = new ArrayList<>();
    for (RoundInput round : market.rounds()) {
      if (book.decide(List.of(round)) instanceof Answer.Accept<?>(var events)) {
        written.addAll(events);
      }
    }
    written.add(book.state());
    written.add(market.tracking(0, 120).state());

    List<Object> read = new ArrayList<>();
    for (Object value : written) {
      read.add(BYTES.copy(value));
    }

    assertThat(read).isEqualTo(written);
  }

  @Test
  void statesThatCameBackGoOnAsBefore() throws IOException {
    Market market = Market.random(3, 1, 200);
    Tracking tracking = market.tracking(0, 100);
    Tracking.State state = (Tracking.State) BYTES.copy(tracking.state());

    Tracking restored = new Tracking(market.core(0)).restore(state);

    assertThat(reportsOfTheRest(market, restored)).isEqualTo(reportsOfTheRest(market, tracking));
  }

  private static List<SymbolReport> reportsOfTheRest(Market market, Tracking tracking) {
    long before = tracking.last();
    List<Candle> rest = market.candles().getFirst().subList(100, 200);
    return tracking.after(new CandlesClosed(rest)).reportsAfter(before);
  }

  @Test
  void ordersInEveryStageComeBackEqual() throws IOException {
    Order blank = new Order.Blank();
    Order sent = Order.after(blank, new Intended(Samples.ticket()));
    Order working = Order.after(sent, new OrderEvent.Accepted("paper-1"));
    Order open = Order.after(working, new OrderEvent.Filled(Samples.fill()));
    Order done = new Order.Done(Samples.ticket(), List.of(Samples.fill(), Samples.fill()), 3);

    for (Order order : List.of(blank, sent, working, open, done)) {
      assertThat(BYTES.copy(order)).isEqualTo(order);
    }
  }

  @Test
  void messagesWithoutComponentsAndTicksComeBackEqual() throws IOException {
    List<Object> messages =
        List.of(
            Orchestrator.Tick.ASK_AGAIN,
            PortfolioManager.Tick.TELL_ORDERS,
            MarketData.Tick.ASK_AGAIN,
            new MarketData.Ended(),
            new MarketData.Spoilt("BTCUSDT.csv, line 7: no number"),
            new MarketData.Ready(),
            new Orchestrator.Reported("BTCUSDT", 0, Long.MIN_VALUE, -1, List.of()),
            new Orchestrator.Stopped("BTCUSDT", 0, 7),
            new SymbolTracker.Confirm(Long.MAX_VALUE),
            new PortfolioManager.Decided(-1, "ab"));

    for (Object message : messages) {
      assertThat(BYTES.copy(message)).isEqualTo(message);
    }
  }

  @Test
  void blocksOfCandlesAndFailuresComeBackAsWhatTheyTell() throws IOException {
    CandleBlock block = CandleBlock.of(4, Market.random(1, 1, 5).first(5));
    MarketData.Arrived arrived = new MarketData.Arrived(block, BYTES.system().ignoreRef());
    MarketData.Broke broke = new MarketData.Broke(new IOException("the line is dead"));

    MarketData.Arrived read = (MarketData.Arrived) BYTES.copy(arrived);
    MarketData.Broke told = (MarketData.Broke) BYTES.copy(broke);

    assertThat(rows(read.block())).isEqualTo(rows(block));
    assertThat(told.cause()).hasMessage("java.io.IOException: the line is dead");
  }

  private static List<Object> rows(CandleBlock block) {
    List<Object> rows = new ArrayList<>();
    for (int row = 0; row < block.size(); row++) {
      rows.add(List.of(block.symbol(row), block.candle(row)));
    }
    return rows;
  }

  @Property
  void amountsKeepEveryDigitAndTheirScale(@ForAll @Scale(12) BigDecimal amount) throws IOException {
    OrderTicket t = Samples.ticket();
    BigDecimal scaled = amount.stripTrailingZeros();
    Intended event =
        new Intended(
            new OrderTicket(
                t.id(),
                t.symbol(),
                t.strategy(),
                t.setup(),
                t.side(),
                amount,
                scaled,
                null,
                null,
                t.at()));

    assertThat(BYTES.copy(event)).isEqualTo(event);
  }

  @Property
  void numbersOfEverySizeArePacked(@ForAll long[] words) {
    assertThat(Varints.unpack(Varints.pack(words))).isEqualTo(words);
  }

  @Test
  void aReportIsWrittenAsItsComponentsAlone() throws IOException {
    SymbolReport report = Market.random(1, 1, 1).tracking(0, 1).reportsAfter(-1).getFirst();
    byte[] bytes = BYTES.write(new Orchestrator.Reported("A", 0, 0, 0, List.of(report)));

    Iterable<String> names = TREES.readTree(bytes).at("/reports/0")::fieldNames;

    assertThat(StreamSupport.stream(names.spliterator(), false))
        .containsExactly(
            "symbol",
            "row",
            "candle",
            "atr",
            "inversions",
            "findings",
            "proposals",
            "withdrawals",
            "exits");
  }

  @Test
  void aRecordOfAnUnknownNameIsRefusedWithASentence() {
    assertThatThrownBy(() -> BYTES.read(new byte[0], "mandate-event"))
        .isInstanceOf(NotSerializableException.class)
        .hasMessage(
            "this version does not know records named 'mandate-event'; a newer one may have"
                + " written it");
  }

  @Test
  void anEventOfAnUnknownKindIsRefusedWithASentence() throws IOException {
    byte[] bytes = TREES.writeValueAsBytes(TREES.createObjectNode().put("type", "SplitBooked"));

    assertThatThrownBy(() -> BYTES.read(bytes, "account-event"))
        .isInstanceOf(NotSerializableException.class)
        .hasMessage(
            "this version does not know the kind 'SplitBooked' of record 'account-event'; a newer"
                + " one may have written it");
  }

  @Test
  void anEventWithAMissingComponentIsRefusedWithASentence() throws IOException {
    byte[] bytes =
        TREES.writeValueAsBytes(
            TREES.createObjectNode().put("type", "OrderInformed").put("order", "X"));

    assertThatThrownBy(() -> BYTES.read(bytes, "account-event"))
        .isInstanceOf(NotSerializableException.class)
        .hasMessageStartingWith(
            "a record named 'account-event' cannot be read: Missing creator property 'notices'");
  }

  @Test
  void bytesThatAreNoRecordAreRefusedWithASentence() {
    assertThatThrownBy(() -> BYTES.read("hello".getBytes(UTF_8), "order-event"))
        .isInstanceOf(NotSerializableException.class)
        .hasMessageStartingWith("a record named 'order-event' cannot be read: ")
        .message()
        .hasLineCount(1);
  }

  @Property
  void brokenBytesAreReadOrRefusedNeverMore(@ForAll long seed, @ForAll @IntRange(max = 12) int at)
      throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    Object event = Samples.ofEvents().get(at);
    byte[] bytes = BYTES.write(event);
    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    byte[] cut = Arrays.copyOf(bytes, random.nextInt(bytes.length) + 1);

    for (byte[] broken : List.of(bytes, cut)) {
      Optional<String> refusal = refusal(broken, BYTES.manifest(event));

      refusal.ifPresent(sentence -> assertThat(sentence).hasLineCount(1).contains("record"));
    }
  }

  private static Optional<String> refusal(byte[] bytes, String manifest) {
    try {
      BYTES.read(bytes, manifest);
      return Optional.empty();
    } catch (NotSerializableException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  @Test
  void aStateOfAnotherCoreIsRefusedWithASentence() throws IOException {
    Tracking.State state = Market.random(1, 1, 2).tracking(0, 2).state();
    ObjectNode tree = (ObjectNode) TREES.readTree(plain().write(state));
    ((ArrayNode) tree.get("core")).set(0, "of old");

    assertThatThrownBy(() -> BYTES.read(TREES.writeValueAsBytes(tree), "tracking"))
        .isInstanceOf(NotSerializableException.class)
        .hasMessage(
            "a record named 'tracking' cannot be read: it is a state of core version of old, and"
                + " this is version "
                + CoreVersion.TEXT);
  }

  private static Bytes plain() {
    return Bytes.with("pekko.serialization.jackson.fairgap-cbor.compression.algorithm = off");
  }
}
