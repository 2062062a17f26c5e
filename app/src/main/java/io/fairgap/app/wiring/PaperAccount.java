package io.fairgap.app.wiring;

import io.fairgap.actors.node.NodePlan;
import io.fairgap.actors.research.ResearchPlan;
import io.fairgap.actors.research.Schedule;
import io.fairgap.actors.research.StoredScreener;
import io.fairgap.app.config.NodeKeys;
import io.fairgap.app.config.RedisKeys;
import io.fairgap.app.config.ResearchKeys;
import io.fairgap.app.config.Settings;
import io.fairgap.app.mistake.Mistake;
import io.fairgap.http.server.HttpPlace;
import io.fairgap.persistence.candle.CandleStore;
import io.fairgap.persistence.candle.Series;
import io.fairgap.persistence.chart.SymbolChart;
import io.fairgap.trading.detection.DetectionSink;
import io.fairgap.trading.live.Book;
import io.fairgap.trading.live.Charter;
import io.fairgap.trading.live.Rulebook;
import io.fairgap.trading.live.Terms;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.pipeline.CoreVersion;
import io.fairgap.trading.pipeline.RunSettings;
import io.fairgap.trading.pipeline.SymbolCore;
import io.fairgap.venues.playback.Playback;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// An account that trades on paper, as the settings say: makes its empty cores and its empty book.
public final class PaperAccount {
  /// The name of the one account that a node has.
  public static final String NAME = "paper";

  private final Settings settings;
  private final StrategyName strategy;
  private final List<Instrument> instruments;
  private final CoreSettings core;
  private final Map<List<String>, CoreSettings> cores = new ConcurrentHashMap<>();

  /// @param instruments in the order of their symbols
  public PaperAccount(Settings settings, StrategyName strategy, List<Instrument> instruments) {
    this.settings = settings;
    this.strategy = strategy;
    this.instruments = List.copyOf(instruments);
    core = new CoreSettings(settings);
  }

  /// The account of a record.
  ///
  /// @throws Mistake when no such strategy is known
  public static PaperAccount of(Charter charter) {
    StrategyName strategy =
        Arrays.stream(StrategyName.values())
            .filter(name -> name.toString().equals(charter.strategy()))
            .findFirst()
            .orElseThrow(() -> new Mistake("no strategy " + charter.strategy() + " is known"));
    return new PaperAccount(
        Settings.of(Settings.recorded(charter.settings())), strategy, charter.instruments());
  }

  /// What its record can be folded by.
  public Charter charter() {
    return new Charter(
        strategy.toString(), Decisive.lines(settings), instruments, CoreVersion.TEXT);
  }

  /// Where the node that trades it listens.
  public HttpPlace http() {
    return new HttpPlace(
        settings.get(NodeKeys.BEHIND_PROXY) ? "0.0.0.0" : "127.0.0.1",
        settings.get(NodeKeys.PORT),
        settings.get(NodeKeys.NAMES));
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
  public List<SymbolChart> charts(Rulebook rules) {
    return instruments.stream()
        .map(it -> new SymbolChart(Outfit.VENUE, it, core(rules).chart(it)))
        .toList();
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
        new SettingChanges(strategy, instruments),
        (rules, symbol) -> core(rules, instrument(symbol)),
        this::book,
        venue);
  }

  /// A core that has seen no candle, by the settings with which the account begins.
  public SymbolCore core(Instrument instrument) {
    return core(core, instrument);
  }

  /// A core that has seen no candle, by settings that were changed later.
  public SymbolCore core(Rulebook rules, Instrument instrument) {
    return core(core(rules), instrument);
  }

  private SymbolCore core(CoreSettings by, Instrument instrument) {
    return new SymbolCore(
        instrument,
        by.chart(instrument),
        List.of(by.strategy(strategy, instrument)),
        DetectionSink.NONE);
  }

  private CoreSettings core(Rulebook rules) {
    return cores.computeIfAbsent(
        rules.settings(), lines -> new CoreSettings(Settings.of(Settings.recorded(lines))));
  }

  /// What its rounds go by.
  public RunSettings settings() {
    return core.run();
  }

  /// A book without any round.
  public Book book() {
    return new Book(
        NAME, instruments, List.of(strategy.toString()), terms(), rules -> core(rules).run());
  }

  /// What it goes by as it begins.
  public Terms terms() {
    return Terms.of(Decisive.lines(settings), instruments);
  }

  private Instrument instrument(String symbol) {
    return instruments.stream()
        .filter(instrument -> instrument.symbol().equals(symbol))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(symbol + " is not traded here"));
  }
}
