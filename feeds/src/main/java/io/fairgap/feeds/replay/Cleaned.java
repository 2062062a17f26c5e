package io.fairgap.feeds.replay;

import io.fairgap.trading.cleaning.CandleCleaner;
import io.fairgap.trading.cleaning.CleaningEvent;
import io.fairgap.trading.cleaning.CleaningSettings;
import io.fairgap.trading.cleaning.CleaningSink;
import io.fairgap.trading.market.CandleBlock;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// One symbol's candles, cleaned as they would be live, with a tally of what was found.
///
/// Gaps stay open here; [FlatFilled] fills them without holding a long one in memory.
public final class Cleaned implements CandleSource {
  private final CandleSource source;
  private final Taken taken = new Taken();
  private final CandleCleaner cleaner;

  public Cleaned(CandleSource source, CleaningSettings settings) {
    this.source = source;
    this.cleaner = new CandleCleaner(settings.with(CleaningSettings.Gaps.KEEP), taken);
  }

  /// What was found so far.
  ///
  /// @param dropped candles that came again, too late or with prices that cannot be
  /// @param gaps stretches of missing time
  /// @param doubted prints that the candles before them made implausible
  /// @param disowned how many of them the candles after them did not bear out
  /// @param confirmed how many they did
  public record Tally(long dropped, long gaps, long doubted, long disowned, long confirmed) {}

  public Tally tally() {
    return new Tally(taken.dropped, taken.gaps, taken.doubted, taken.disowned, taken.confirmed);
  }

  /// When the doubted prints opened that no later candle confirmed, so far.
  public SortedSet<Long> implausible() {
    return Collections.unmodifiableSortedSet(taken.implausible);
  }

  @Override
  public @Nullable CandleBlock next() {
    for (CandleBlock block; (block = source.next()) != null; ) {
      taken.block = new CandleBlock(block.size());
      for (int row = 0; row < block.size(); row++) {
        taken.symbol = block.symbol(row);
        cleaner.onCandle(
            block.openTime(row),
            block.open(row),
            block.high(row),
            block.low(row),
            block.close(row),
            block.volume(row));
      }
      if (taken.block.size() > 0) {
        return taken.block;
      }
    }
    return null;
  }

  @Override
  public void close() {
    source.close();
  }

  private static final class Taken implements CleaningSink {
    private CandleBlock block = new CandleBlock(0);
    private int symbol;
    private long dropped;
    private long gaps;
    private long doubted;
    private long disowned;
    private long confirmed;
    private final SortedSet<Long> implausible = new TreeSet<>();

    @Override
    public void candle(long time, long open, long high, long low, long close, long volume) {
      block.add(symbol, time, open, high, low, close, volume);
    }

    @Override
    public void filler(long time, long price) {
      throw new IllegalStateException("gaps stay open here");
    }

    @Override
    public void found(CleaningEvent event) {
      switch (event) {
        case CleaningEvent.DuplicateDropped _,
            CleaningEvent.DisorderDropped _,
            CleaningEvent.ImpossibleDropped _ ->
            dropped++;
        case CleaningEvent.GapKept _, CleaningEvent.GapFilled _ -> gaps++;
        case CleaningEvent.Doubted doubt -> {
          doubted++;
          implausible.add(doubt.openTime());
        }
        case CleaningEvent.Disowned _ -> disowned++;
        case CleaningEvent.Confirmed moved -> {
          confirmed++;
          implausible.remove(moved.print());
        }
      }
    }
  }
}
