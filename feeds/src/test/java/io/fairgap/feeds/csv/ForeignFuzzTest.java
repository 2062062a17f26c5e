package io.fairgap.feeds.csv;

import static io.fairgap.feeds.csv.Fixtures.BTCUSDT;
import static io.fairgap.feeds.csv.Fixtures.candles;
import static io.fairgap.feeds.csv.Fixtures.packed;
import static io.fairgap.feeds.csv.Fixtures.reading;
import static io.fairgap.feeds.csv.Fixtures.write;
import static io.fairgap.feeds.csv.Fixtures.zipped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.fairgap.feeds.foreign.Columns;
import io.fairgap.feeds.foreign.Declared;
import io.fairgap.feeds.foreign.Format;
import io.fairgap.feeds.inspection.Inspection;
import io.fairgap.feeds.inspection.Picture;
import io.fairgap.feeds.replay.Resampled;
import io.fairgap.feeds.text.BadInput;
import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.market.Timeframe;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;

/// Whatever the bytes are, and whatever is declared about them: candles in order, or one sentence;
/// nothing else, and soon.
class ForeignFuzzTest {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final int ROWS = 400;
  private static final Timeframe HOUR = Timeframe.parse("1h");

  /// A head, then the pattern of the time, then what follows it in each row, then the foot.
  private enum Writing {
    YAHOO(
        "Date,Open,High,Low,Close,Adj Close,Volume\n", "yyyy-MM-dd HH:mm", ",1,2,1,2,1.5,7\n", ""),
    METATRADER_5(
        "<DATE>\t<TIME>\t<OPEN>\t<HIGH>\t<LOW>\t<CLOSE>\t<TICKVOL>\t<VOL>\t<SPREAD>\n",
        "yyyy.MM.dd\tHH:mm:ss",
        "\t1\t2\t1\t2\t7\t0\t3\n",
        ""),
    METATRADER_4("", "yyyy.MM.dd,HH:mm", ",1,2,1,2,7\n", ""),
    FOREXSB("", "dd.MM.yyyy HH:mm", ";1,5;2,5;1;2;7\n", ""),
    SPACES("", "yyyy-MM-dd HH:mm", "  1 2  1 2 7\n", ""),
    JSON("[", "", ",1.5,2e0,\"1\",2,7],\n", "[1700000100000,1,1,1,1,1]]"),
    QUOTED("", "yyyyMMdd HHmmss", ";\"1\"; 2 ;1;2;\"7\"\n", "");

    private final String head;
    private final String time;
    private final String tail;
    private final String foot;

    Writing(String head, String time, String tail, String foot) {
      this.head = head;
      this.time = time;
      this.tail = tail;
      this.foot = foot;
    }

    byte[] rows() {
      StringBuilder rows = new StringBuilder(head);
      for (int i = 0; i < ROWS; i++) {
        rows.append(time(1_659_312_000_000L + 300_000L * i)).append(tail);
      }
      return rows.append(foot).toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private String time(long millis) {
      return this == JSON
          ? "[" + millis
          : DateTimeFormatter.ofPattern(time, Locale.ROOT)
              .format(Instant.ofEpochMilli(millis).atOffset(ZoneOffset.UTC));
    }
  }

  private static final List<Declared> DECLARED =
      List.of(
          Declared.NOTHING,
          Declared.NOTHING.withDateFormat("d.M.yyyy"),
          Declared.NOTHING.withZone(ZoneId.of("Europe/Athens")),
          Declared.NOTHING.withFormat(Format.JSON),
          Declared.NOTHING.withFormat(Format.METATRADER),
          Declared.NOTHING.withFormat(Format.YAHOO),
          Declared.NOTHING.withDelimiter(';'),
          Declared.NOTHING.withColumns(
              Columns.parse("time=0,open=1,high=2,low=3,close=4,volume=5")));

  private Path file = Path.of("");

  @BeforeTry
  void makeFile() throws IOException {
    file = Files.createTempFile("fairgap", "-5m.csv");
  }

  @AfterTry
  void removeFile() throws IOException {
    Files.delete(file);
  }

  @Property(tries = 25)
  void randomBytes(@ForAll byte[] bytes) {
    Random random = new Random(Arrays.hashCode(bytes));
    for (Writing writing : Writing.values()) {
      byte[] head = writing.head.getBytes(StandardCharsets.ISO_8859_1);
      byte[] all = Arrays.copyOf(head, head.length + bytes.length);
      System.arraycopy(bytes, 0, all, head.length, bytes.length);
      read(all, random);
    }
    byte[] zstd =
        Arrays.copyOf(new byte[] {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd}, bytes.length + 4);
    System.arraycopy(bytes, 0, zstd, 4, bytes.length);
    read(zstd, random);
  }

  @Property(tries = 25)
  void mutations(@ForAll long seed) {
    Random random = new Random(seed);
    for (Writing writing : Writing.values()) {
      byte[] rows = writing.rows();
      byte[] packed = packed(rows);

      mutate(rows, random);
      read(rows, random);
      read(random.nextBoolean() ? packed(rows) : zipped(rows), random);
      mutate(packed, random);
      read(packed, random);
    }
  }

  @Property(tries = 25)
  void truncations(@ForAll long seed) {
    Random random = new Random(seed);
    for (Writing writing : Writing.values()) {
      byte[] rows = writing.rows();
      byte[] packed = packed(rows);

      read(Arrays.copyOf(rows, random.nextInt(rows.length)), random);
      read(Arrays.copyOf(packed, random.nextInt(packed.length)), random);
    }
  }

  @Property(tries = 1)
  void soundFilesAreRead() {
    for (Writing writing : Writing.values()) {
      write(file, writing.rows());
      Declared dated = Declared.NOTHING.withDateFormat("d.M.yyyy");
      Reading reading =
          reading(file).declared(writing == Writing.FOREXSB ? dated : DECLARED.get(0));

      assertThat(candles(reading)).as(writing.name()).hasSizeBetween(ROWS, ROWS + 1);
    }
  }

  private void read(byte[] content, Random random) {
    write(file, content);
    Declared declared = DECLARED.get(random.nextInt(DECLARED.size()));
    assertTimeoutPreemptively(
        SOON,
        () -> {
          for (Declared each : List.of(Declared.NOTHING, declared)) {
            readOrRefuse(() -> requireOrder(candles(reading(file).declared(each))));
            Reading lenient = reading(file).declared(each).onBad(OnBad.SKIP);
            readOrRefuse(() -> requireOrder(candles(lenient)));
            readOrRefuse(() -> resample(lenient));
            readOrRefuse(() -> inspect(each));
          }
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

  private static void resample(Reading reading) {
    try (CandleReader reader = CandleReader.open(reading);
        Resampled hours = new Resampled(reader, BTCUSDT, reading.timeframe(), HOUR)) {
      requireOrder(candles(hours));
    }
  }

  private void inspect(Declared declared) {
    CandleFile facts = CandleFile.inspect(file, declared);
    Instrument instrument =
        Instrument.of("X", facts.tick().toString(), facts.lot().toString(), BTCUSDT.assetClass());
    if (facts.stepped() != null) {
      Reading reading = Reading.of(file, instrument, facts.stepped()).declared(declared);
      Inspection inspection = Inspection.of(reading);
      assertThat(inspection.rows()).isPositive();
      assertThat(Picture.svg(inspection, reading)).endsWith("</svg>\n");
      assertThat(Picture.text(inspection, reading, 40)).isNotEmpty();
    }
  }

  private static void mutate(byte[] bytes, Random random) {
    for (int i = random.nextInt(1, 12); i > 0; i--) {
      bytes[random.nextInt(bytes.length)] =
          random.nextBoolean()
              ? (byte) random.nextInt(256)
              : (byte) "0123456789.,-e\n\r[]\"; \t".charAt(random.nextInt(22));
    }
  }
}
