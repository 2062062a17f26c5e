package io.fairgap.feeds.replay;

import io.fairgap.trading.market.CandleBlock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Several symbols' candles as one series, in order of open time and then of symbol.
///
/// The symbol's index is its source's place in the list. One source alone passes its blocks through
/// as they are.
public final class MergedCandles implements CandleSource {
  private static final long NEVER = Long.MAX_VALUE;

  private final Cursor[] cursors;
  private long instant = NEVER;
  private int turn;

  private MergedCandles(List<? extends CandleSource> sources) {
    cursors = sources.stream().map(Cursor::new).toArray(Cursor[]::new);
    turn = cursors.length;
  }

  /// Merges sources of one symbol each; closing the result closes them.
  public static CandleSource of(List<? extends CandleSource> sources) {
    return sources.size() == 1 ? sources.getFirst() : new MergedCandles(sources);
  }

  @Override
  public @Nullable CandleBlock next() {
    CandleBlock merged = new CandleBlock(BLOCK);
    while (!merged.isFull() && hasTurn()) {
      Cursor cursor = cursors[turn];
      if (cursor.time() == instant) {
        cursor.moveTo(merged, turn);
      }
      turn++;
    }
    return merged.size() == 0 ? null : merged;
  }

  /// Symbols mostly share their open times, so each instant is searched once and then served in one
  /// go: a constant effort per candle, where a heap would need the logarithm of the symbols.
  private boolean hasTurn() {
    if (turn == cursors.length) {
      instant = NEVER;
      for (Cursor cursor : cursors) {
        instant = Math.min(instant, cursor.time());
      }
      turn = 0;
    }
    return instant != NEVER;
  }

  @Override
  public void close() {
    RuntimeException first = null;
    for (Cursor cursor : cursors) {
      try {
        cursor.source.close();
      } catch (RuntimeException e) {
        first = first == null ? e : first;
      }
    }
    if (first != null) {
      throw first;
    }
  }

  /// A source and the row of its block that is next.
  private static final class Cursor {
    private final CandleSource source;
    private @Nullable CandleBlock block;
    private int row;
    private boolean begun;

    Cursor(CandleSource source) {
      this.source = source;
    }

    /// The next candle's open time; [#NEVER] when there is none.
    long time() {
      if (!begun) {
        begun = true;
        block = source.next();
      }
      return block == null ? NEVER : block.openTime(row);
    }

    void moveTo(CandleBlock merged, int symbol) {
      if (block == null) {
        throw new IllegalStateException("the source has ended");
      }
      merged.add(symbol, block, row++);
      if (row == block.size()) {
        block = source.next();
        row = 0;
      }
    }
  }
}
