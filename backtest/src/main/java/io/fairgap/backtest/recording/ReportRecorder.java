package io.fairgap.backtest.recording;

import io.fairgap.backtest.run.Observer;
import io.fairgap.backtest.run.Result;
import io.fairgap.trading.account.Trade;
import io.fairgap.trading.decision.Decision;
import io.fairgap.trading.decision.Leg;
import io.fairgap.trading.decision.Rule;
import io.fairgap.trading.detection.DetectionSink;
import io.fairgap.trading.honesty.FillFacts;
import io.fairgap.trading.market.Adjustment;
import io.fairgap.trading.market.CandleBlock;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.order.Costs;
import io.fairgap.trading.order.FinerCandles;
import io.fairgap.trading.pipeline.RunSettings;
import io.fairgap.trading.pipeline.SymbolCore;
import io.fairgap.trading.strategy.Occasion;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Watches a run for its report. Its memory does not grow with the candles.
///
/// ```java
/// ReportRecorder recorder = new ReportRecorder(instruments.size());
/// // each symbol's core is given recorder.detections(symbol), the backtest the recorder itself,
/// // and recorder.watched(finer) where there are finer candles
/// Recording recording = recorder.recording(backtest.finish(false));
/// ```
public final class ReportRecorder implements Observer {
  /// How many closed trades a report shows with their candles.
  public static final int WINDOWS = 120;

  private final List<Sightings> sightings = new ArrayList<>();
  private final List<SymbolTrack> tracks = new ArrayList<>();
  private final Map<String, List<NearbyLevel>> levels = new HashMap<>();
  private final Map<Rule, Fate> fates = new EnumMap<>(Rule.class);
  private final KeptWindows kept = new KeptWindows(WINDOWS);
  private FinerInHand finer = new FinerInHand(FinerCandles.NONE);
  private List<SymbolCore> symbols = List.of();
  private EquityLine equity = new EquityLine(1);
  private Costs costs = Costs.DEFAULTS;

  /// @param count of symbols in the run
  public ReportRecorder(int count) {
    for (int symbol = 0; symbol < count; symbol++) {
      sightings.add(new Sightings());
    }
  }

  /// The finer candles for the run, watched on their way to the venue.
  public FinerCandles watched(FinerCandles source) {
    finer = new FinerInHand(source);
    return source.equals(FinerCandles.NONE) ? source : finer;
  }

  @Override
  public DetectionSink detections(int symbol) {
    return sightings.get(symbol);
  }

  @Override
  public void begun(List<SymbolCore> cores, RunSettings settings) {
    symbols = cores;
    for (int symbol = 0; symbol < cores.size(); symbol++) {
      Sightings seen = sightings.get(symbol);
      seen.readRowsFrom(cores.get(symbol).chart().bars());
      tracks.add(
          new SymbolTrack(
              cores.get(symbol).instrument(),
              settings.fills(),
              seen,
              kept,
              (rule, end) -> fates.put(rule, fates.getOrDefault(rule, Fate.NONE).with(end))));
    }
    costs = settings.fills().costs();
    equity = new EquityLine(settings.capital().doubleValue());
  }

  @Override
  public void line(String line) {}

  @Override
  public void refused(int symbol, Decision.Refused refusal, Occasion occasion) {
    levels.remove(refusal.setup());
    tracks.get(symbol).refused(occasion.row(), refusal.rule(), occasion);
  }

  @Override
  public void equity(long closeTime, double value) {
    equity.add(closeTime, value);
  }

  @Override
  public void decided(int symbol, Decision decision, Occasion occasion) {
    if (decision instanceof Decision.Adjusted adjusted) {
      adjust(symbol, Adjustment.of(adjusted.action(), instrument(symbol)), occasion.row());
    } else if (decision instanceof Decision.EntryIntended intent) {
      levels.put(intent.setup(), NearbyLevel.of(symbols.get(symbol).chart()));
    } else if (decision instanceof Decision.Filled filled && filled.leg() == Leg.ENTRY) {
      enter(symbol, filled.setup(), occasion);
    }
  }

  /// The first part of an entry opens its window; further ones find it open.
  private void enter(int symbol, String setup, Occasion occasion) {
    List<NearbyLevel> near = levels.remove(setup);
    if (near != null) {
      tracks.get(symbol).entered(occasion.row(), setup, occasion, near);
      fills(symbol).entered(occasion.row(), setup, finer.candle(), atr(symbol));
    }
  }

  private void adjust(int symbol, Adjustment adjustment, int row) {
    fills(symbol).adjusted(adjustment);
    tracks.get(symbol).adjusted(row, adjustment);
    levels.replaceAll((setup, near) ->
        setup.startsWith(instrument(symbol).symbol() + "/")
            ? near.stream().map(level -> level.on(adjustment)).toList()
            : near);
  }

  private Instrument instrument(int symbol) {
    return symbols.get(symbol).instrument();
  }

  @Override
  public void closed(int symbol, Trade trade) {
    Trade.Exit exit = trade.exit();
    if (exit != null) {
      tracks.get(symbol).left(exit.row(), trade);
      fills(symbol).left(exit.row(), trade, finer.candle(), atr(symbol));
    }
  }

  private FillWatch fills(int symbol) {
    return tracks.get(symbol).fills();
  }

  /// As the venue knows it: fills come before the symbol folds its candle.
  private double atr(int symbol) {
    return symbols.get(symbol).chart().atr();
  }

  @Override
  public void played(CandleBlock block) {
    for (int i = 0; i < block.size(); i++) {
      tracks.get(block.symbol(i)).onCandle(block, i);
    }
  }

  /// What was kept; once, when the run is over.
  public Recording recording(Result result) {
    Map<String, FillFacts> odd = new HashMap<>();
    PaidInPrices paid = PaidInPrices.NOTHING;
    for (int symbol = 0; symbol < tracks.size(); symbol++) {
      String name = symbols.get(symbol).instrument().symbol();
      tracks
          .get(symbol)
          .finish(
              result.openTrades().stream()
                  .filter(trade -> trade.proposal().symbol().equals(name))
                  .toList());
      odd.putAll(fills(symbol).odd());
      paid = paid.plus(fills(symbol).paid());
    }
    return new Recording(
        costs,
        paid,
        odd,
        kept.windows(),
        equity.equity(result.from(), result.until()),
        equity.drawdown(result.from(), result.until()),
        fates);
  }
}
