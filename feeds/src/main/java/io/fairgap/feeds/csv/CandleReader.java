package io.fairgap.feeds.csv;

import io.fairgap.feeds.foreign.Declared;
import io.fairgap.feeds.foreign.Format;
import io.fairgap.feeds.replay.CandleSource;
import io.fairgap.feeds.text.BadInput;
import io.fairgap.feeds.text.Lines;
import io.fairgap.trading.market.CandleBlock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the candles of one file, under symbol index 0.
///
/// The whole file is read and checked, also when only a range is given out: its hash is of all
/// bytes, and a file that is sound in one range and broken in another is not trusted silently.
public final class CandleReader implements CandleSource {
  private final Lines lines;
  private final Candles candles;
  private final Admission admission;
  private final long size;
  private @Nullable String hash;
  private @Nullable BadInput held;

  private CandleReader(Reading reading, Lines lines, long size) {
    this.lines = lines;
    this.size = size;
    this.candles = candles(reading, lines);
    this.admission = candles.admission();
  }

  private static Candles candles(Reading reading, Lines lines) {
    Declared declared = reading.declared();
    Layout own = declared.columns() == null ? Layout.of(lines, declared.format()) : null;
    return own == null ? new ForeignCandles(reading, lines) : new OwnCandles(reading, lines, own);
  }

  /// Opens a file and reads its header.
  ///
  /// @throws BadInput when there is no file, or no candle file
  public static CandleReader open(Reading reading) {
    Lines lines = Lines.open(reading.file());
    try {
      return new CandleReader(reading, lines, reading.file().toFile().length());
    } catch (BadInput e) {
      lines.close();
      throw e;
    }
  }

  /// The good rows before a bad one are given out first.
  @Override
  public @Nullable CandleBlock next() {
    if (held != null) {
      throw held;
    }
    CandleBlock block = new CandleBlock(BLOCK);
    fill(block);
    if (block.size() > 0) {
      return block;
    }
    end();
    return null;
  }

  private void fill(CandleBlock block) {
    try {
      candles.fill(block);
    } catch (BadInput e) {
      if (block.size() == 0) {
        throw e;
      }
      held = e;
    }
  }

  private void end() {
    if (admission.rows() == 0) {
      throw admission.refusals().noRows();
    }
    if (hash == null) {
      hash = lines.sha256();
    }
  }

  /// The good rows so far, inside the range or not.
  public long rows() {
    return admission.rows();
  }

  /// The rows that were left out so far; none when a bad row ends the reading.
  public Skipped skipped() {
    return admission.refusals().skipped();
  }

  public Format format() {
    return candles.format();
  }

  /// What had to be assumed about the file or was left out of it so far, each a sentence without
  /// the file's name.
  public List<String> notes() {
    return candles.notes();
  }

  /// SHA-256 of the file as it is stored, in lower-case hexadecimal.
  ///
  /// @throws IllegalStateException before [#next()] returned null
  public String sha256() {
    if (hash == null) {
      throw new IllegalStateException("the file has not been read to its end");
    }
    return hash;
  }

  /// How much of the file has been read, from 0 to 1.
  public double progress() {
    return size == 0 ? 1 : Math.min(1, (double) lines.rawCount() / size);
  }

  @Override
  public void close() {
    lines.close();
  }
}
