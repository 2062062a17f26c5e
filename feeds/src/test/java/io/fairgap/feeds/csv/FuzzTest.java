package io.fairgap.feeds.csv;

import static io.fairgap.feeds.csv.Fixtures.BTCUSDT;
import static io.fairgap.feeds.csv.Fixtures.HEADER;
import static io.fairgap.feeds.csv.Fixtures.candles;
import static io.fairgap.feeds.csv.Fixtures.reading;
import static io.fairgap.feeds.csv.Fixtures.write;
import static io.fairgap.feeds.csv.Fixtures.zipped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.fairgap.feeds.inspection.Inspection;
import io.fairgap.feeds.text.BadInput;
import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.Instrument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;

/// Whatever the bytes are: candles in order, or one sentence; nothing else, and soon.
class FuzzTest {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final int ROWS = 2_000;

  private Path file = Path.of("");

  @BeforeTry
  void makeFile() throws IOException {
    file = Files.createTempFile("fairgap", "-5m.csv");
  }

  @AfterTry
  void removeFile() throws IOException {
    Files.delete(file);
  }

  @Property(tries = 100)
  void randomBytes(@ForAll byte[] bytes) {
    read(bytes);
    read(behind(HEADER + "\n", bytes));
    read(behind("\u001f\u008b\b\0\0\0\0\0\0\3", bytes));
  }

  @Property(tries = 100)
  void mutationsOfAFile(@ForAll long seed) {
    Random random = new Random(seed);
    byte[] plain = rows(random.nextBoolean());
    byte[] packed = zipped(plain);

    mutate(plain, random);
    read(plain);
    read(zipped(plain));
    mutate(packed, random);
    read(packed);
  }

  @Property(tries = 100)
  void truncationsOfAFile(@ForAll long seed) {
    Random random = new Random(seed);
    byte[] plain = rows(random.nextBoolean());
    byte[] packed = zipped(plain);

    read(Arrays.copyOf(plain, random.nextInt(plain.length)));
    read(Arrays.copyOf(packed, random.nextInt(packed.length)));
  }

  private void read(byte[] content) {
    write(file, content);
    assertTimeoutPreemptively(
        SOON,
        () -> {
          readOrRefuse(() -> requireOrder(candles(reading(file))));
          readOrRefuse(() -> requireOrder(candles(reading(file).onBad(OnBad.SKIP))));
          readOrRefuse(this::inspect);
        });
  }

  private static void readOrRefuse(Runnable reading) {
    try {
      reading.run();
    } catch (BadInput refusal) {
      assertThat(refusal.sentence())
          .matches("[^\\x00-\\x1f]+: [^\\x00-\\x1f]+; [^\\x00-\\x1f]+\\.");
    }
  }

  private static void requireOrder(List<Candle> candles) {
    assertThat(candles).isSortedAccordingTo((a, b) -> Long.compare(a.openTime(), b.openTime()));
  }

  private void inspect() {
    CandleFile facts = CandleFile.inspect(file);
    Instrument instrument =
        Instrument.of("X", facts.tick().toString(), facts.lot().toString(), BTCUSDT.assetClass());
    if (facts.stepped() != null) {
      Inspection inspection = Inspection.of(file, instrument, facts.stepped());
      assertThat(inspection.rows()).isPositive();
    }
  }

  private static byte[] rows(boolean binance) {
    StringBuilder rows = new StringBuilder(binance ? "" : HEADER + "\n");
    for (int i = 0; i < ROWS; i++) {
      rows.append(1_659_312_000_000L + 300_000L * i).append(",100.5,102,99.25,101,").append(i);
      rows.append(binance ? ",1,2,3,4,5,6\n" : "\n");
    }
    return rows.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] behind(String head, byte[] tail) {
    byte[] begin = head.getBytes(StandardCharsets.ISO_8859_1);
    byte[] all = Arrays.copyOf(begin, begin.length + tail.length);
    System.arraycopy(tail, 0, all, begin.length, tail.length);
    return all;
  }

  private static void mutate(byte[] bytes, Random random) {
    for (int i = random.nextInt(1, 20); i > 0; i--) {
      bytes[random.nextInt(bytes.length)] =
          random.nextBoolean()
              ? (byte) random.nextInt(256)
              : (byte) "0123456789.,-e\n\r".charAt(random.nextInt(16));
    }
  }
}
