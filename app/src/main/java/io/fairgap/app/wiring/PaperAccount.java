package io.fairgap.app.wiring;

import io.fairgap.actors.node.NodePlan;
import io.fairgap.actors.research.ResearchPlan;
import io.fairgap.actors.research.Schedule;
import io.fairgap.actors.research.StoredScreener;
import io.fairgap.app.config.NodeKeys;
import io.fairgap.app.config.RedisKeys;
import io.fairgap.app.config.ResearchKeys;
import io.fairgap.app.config.Settings;
import io.fairgap.persistence.candle.CandleStore;
import io.fairgap.persistence.candle.Series;
import io.fairgap.persistence.chart.SymbolChart;
import io.fairgap.trading.detection.DetectionSink;
import io.fairgap.trading.live.Book;
import io.fairgap.trading.live.Charter;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.pipeline.CoreVersion;
import io.fairgap.trading.pipeline.RunSettings;
import io.fairgap.trading.pipeline.SymbolCore;
import io.fairgap.venues.playback.Playback;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// An account that trades on paper, as the settings say: makes its empty cores and its empty book.
public final class PaperAccount {
  /// The name of the one account that a node has.
  public static final String NAME = "paper";

  /// Groups of settings that no decision depends on.
  private static final Set<String> BESIDE =
      Set.of(
          NodeKeys.PORT.group(),
          NodeKeys.ROUND_DEADLINE.group(),
          RedisKeys.URL.group(),
          ResearchKeys.COUNT.group());

  private final Settings settings;
  private final StrategyName strategy;
  private final List<Instrument> instruments;
  private final CoreSettings core;
  private final List<SymbolChart> charts;

  /// @param instruments in the order of their symbols
  public PaperAccount(Settings settings, StrategyName strategy, List<Instrument> instruments) {
    this.settings = settings;
    this.strategy = strategy;
    this.instruments = List.copyOf(instruments);
    core = new CoreSettings(settings);
    charts =
        this.instruments.stream()
            .map(it -> new SymbolChart(Outfit.VENUE, it, core.chart(it)))
            .toList();
  }

  /// What its record can be folded by.
  public Charter charter() {
    return new Charter(strategy.toString(), decisive(), instruments, CoreVersion.TEXT);
  }

  /// A node may listen elsewhere tomorrow and go on with the same account.
  private List<String> decisive() {
    return settings.canonical().lines().filter(line -> !BESIDE.contains(group(line))).toList();
  }

  private static String group(String line) {
    return line.substring(0, line.indexOf('.'));
  }

  /// Where the node that trades it listens.
  public HttpPlace http() {
    return new HttpPlace(
        settings.get(NodeKeys.BEHIND_PROXY) ? "0.0.0.0" : "127.0.0.1", settings.get(NodeKeys.PORT));
  }

  /// What the agents of a node that trades it get beside their journal.
  public Outfit outfit(Map<String, String> environment) {
    String password = environment.getOrDefault(RedisKeys.PASSWORD, "");
    return new Outfit(
        settings.find(RedisKeys.URL).map(place -> place.with(password)),
        this::research,
        this::charts);
  }

  /// What people see of the charts of its symbols, whatever its strategy looks at.
  public List<SymbolChart> charts() {
    return charts;
  }

  /// When and how the market is screened.
  private ResearchPlan research(CandleStore store, Collection<Series> universe) {
    List<String> symbols = instruments.stream().map(Instrument::symbol).toList();
    return new ResearchPlan(
        Schedule.parse(settings.get(ResearchKeys.SCHEDULE), settings.get(ResearchKeys.TIME_ZONE)),
        new StoredScreener(
            store,
            universe,
            core::chart,
            settings.find(ResearchKeys.WATCHLIST).orElse(symbols),
            settings.get(ResearchKeys.COUNT)));
  }

  /// What a node does to trade it.
  ///
  /// @param asTheMarket whether the venue's candles close when the market's do, so that a round
  ///   cannot wait for ever
  public NodePlan plan(Playback venue, boolean asTheMarket) {
    return new NodePlan(
        NAME,
        charter(),
        instruments.stream().map(Instrument::symbol).toList(),
        core.traded().millis(),
        asTheMarket ? settings.get(NodeKeys.ROUND_DEADLINE) : null,
        symbol -> core(instrument(symbol)),
        this::book,
        venue);
  }

  /// A core that has seen no candle.
  public SymbolCore core(Instrument instrument) {
    return new SymbolCore(
        instrument,
        core.chart(instrument),
        List.of(core.strategy(strategy, instrument)),
        DetectionSink.NONE);
  }

  /// What its rounds go by.
  public RunSettings settings() {
    return core.run();
  }

  /// A book without any round.
  public Book book() {
    return new Book(NAME, instruments, List.of(strategy.toString()), core.run());
  }

  private Instrument instrument(String symbol) {
    return instruments.stream()
        .filter(instrument -> instrument.symbol().equals(symbol))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(symbol + " is not traded here"));
  }
}
