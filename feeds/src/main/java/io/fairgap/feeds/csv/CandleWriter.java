package io.fairgap.feeds.csv;

import io.fairgap.trading.market.CandleBlock;
import io.fairgap.trading.market.Instrument;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.zip.GZIPOutputStream;

/// Writes candles as our CSV, gzipped when the name ends in `.gz`.
///
/// The file appears under its name when [#finish()] has been called, whole; until then it stands
/// beside it with `.part` behind, and closing without finishing removes that. The same candles give
/// the same bytes.
public final class CandleWriter implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final Path file;
  private final Path part;
  private final Instrument instrument;
  private final Writer out;
  private boolean finished;

  private CandleWriter(Path file, Instrument instrument) throws IOException {
    this.file = file;
    this.part = file.resolveSibling(file.getFileName() + ".part");
    this.instrument = instrument;
    OutputStream bytes = Files.newOutputStream(part);
    OutputStream packed =
        file.toString().endsWith(".gz") ? new GZIPOutputStream(bytes, BUFFER) : bytes;
    this.out = new BufferedWriter(new OutputStreamWriter(packed, StandardCharsets.UTF_8), BUFFER);
    out.write(Layout.FAIRGAP.header() + "\n");
  }

  /// Begins a file.
  ///
  /// @throws UncheckedIOException when it cannot be made
  public static CandleWriter create(Path file, Instrument instrument) {
    try {
      return new CandleWriter(file, instrument);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Appends the candles of a block, whatever their symbol index.
  public void write(CandleBlock block) {
    StringBuilder row = new StringBuilder(128);
    try {
      for (int i = 0; i < block.size(); i++) {
        row.setLength(0);
        row.append(Instant.ofEpochMilli(block.openTime(i)));
        append(row, instrument.price(block.open(i)));
        append(row, instrument.price(block.high(i)));
        append(row, instrument.price(block.low(i)));
        append(row, instrument.price(block.close(i)));
        append(row, instrument.quantity(block.volume(i)));
        out.append(row.append('\n'));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void append(StringBuilder row, BigDecimal value) {
    row.append(',');
    row.append(value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString());
  }

  /// Completes the file and gives it its name, over an older one.
  public void finish() {
    try {
      out.close();
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      finished = true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    if (finished) {
      return;
    }
    try {
      out.close();
      Files.deleteIfExists(part);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
