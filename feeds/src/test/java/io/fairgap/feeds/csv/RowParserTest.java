package io.fairgap.feeds.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.feeds.text.Lines;
import io.fairgap.trading.market.AssetClass;
import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.Instrument;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/// The fast parser against the plain one.
class RowParserTest {
  private static final List<String> STEPS = List.of("0.01", "0.25", "1", "0.00001", "5", "1e-17");

  @Property(tries = 5_000)
  void theParserTakesWhatTheDiagnosisFindsNothingWrongWith(
      @ForAll("rows") String row, @ForAll("steps") String tick, @ForAll("steps") String lot) {
    for (Layout layout : Layout.values()) {
      Instrument instrument = Instrument.of("X", tick, lot, AssetClass.CRYPTO);
      String line = layout == Layout.FAIRGAP ? row : row + ",1,2,3,4,5,6";

      boolean sound = new RowDiagnosis(layout, instrument).of(line) == null;

      assertThat(parsed(layout, instrument, line)).isEqualTo(sound ? plain(instrument, row) : null);
    }
  }

  private static @Nullable Candle parsed(Layout layout, Instrument instrument, String row) {
    byte[] text = (row + "\n").getBytes(StandardCharsets.ISO_8859_1);
    RowParser parser = new RowParser(layout, instrument);
    int next = parser.read(Arrays.copyOf(text, text.length + Lines.SLACK), 0);
    if (next == RowParser.BAD) {
      return null;
    }
    assertThat(next).isEqualTo(text.length);
    return new Candle(
        parser.openTime(),
        parser.open(),
        parser.high(),
        parser.low(),
        parser.close(),
        parser.volume());
  }

  private static Candle plain(Instrument instrument, String row) {
    String[] cells = row.split(",", -1);
    return new Candle(
        time(cells[0]),
        instrument.ticks(new BigDecimal(cells[1])),
        instrument.ticks(new BigDecimal(cells[2])),
        instrument.ticks(new BigDecimal(cells[3])),
        instrument.ticks(new BigDecimal(cells[4])),
        instrument.lotsDown(new BigDecimal(cells[5])));
  }

  private static long time(String cell) {
    if (cell.contains("-")) {
      return Instant.parse(cell).toEpochMilli();
    }
    long epoch = Long.parseLong(cell);
    int digits = String.valueOf(epoch).length();
    return digits > 14 ? epoch / 1_000 : digits > 11 ? epoch : 1_000 * epoch;
  }

  @Provide
  Arbitrary<String> steps() {
    return Arbitraries.of(STEPS);
  }

  @Provide
  Arbitrary<String> rows() {
    return Arbitraries.frequencyOf(
        Tuple.of(3, candles()),
        Tuple.of(2, Combinators.combine(candles(), damage()).as(RowParserTest::hit)));
  }

  /// Mostly sound rows: all prices equal, or high above the rest.
  private static Arbitrary<String> candles() {
    return Combinators.combine(times(), numbers(), numbers(), Arbitraries.of(true, false))
        .as((time, price, volume, flat) ->
            String.join(",", time, price, flat ? price : "9" + price, price, price, volume));
  }

  private static Arbitrary<String> times() {
    return Arbitraries.oneOf(
        Arbitraries.longs()
            .between(-3_000_000_000L, 8_000_000_000L)
            .map(second -> Instant.ofEpochSecond(second).toString()),
        Arbitraries.longs()
            .between(-2_000_000_000_000L, 7_000_000_000_000L)
            .map(milli -> Instant.ofEpochMilli(milli).toString()),
        Arbitraries.longs().between(0, 8_000_000_000L).map(String::valueOf),
        Arbitraries.longs().between(100_000_000_000L, 8_000_000_000_000L).map(String::valueOf),
        Arbitraries.longs()
            .between(100_000_000_000L, 8_000_000_000_000L)
            .map(milli -> milli + "000"));
  }

  private static Arbitrary<String> numbers() {
    Arbitrary<String> digits = Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(20);
    Arbitrary<String> few = Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(4);
    return Arbitraries.oneOf(
        few, digits, Combinators.combine(few, few).as((a, b) -> a + "." + b + "0"));
  }

  private record Damage(int place, char with, boolean insert) {}

  private static Arbitrary<Damage> damage() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 60),
            Arbitraries.of(
                Arrays.asList('0', '5', '.', ',', '-', 'e', 'T', 'Z', ':', ' ', '\r', 'ÿ', '\0')),
            Arbitraries.of(true, false))
        .as(Damage::new);
  }

  private static String hit(String row, Damage damage) {
    int place = Math.min(damage.place(), row.length());
    int behind = damage.insert() ? place : Math.min(row.length(), place + 1);
    String damaged = row.substring(0, place) + damage.with() + row.substring(behind);
    return damaged.endsWith("\r") ? damaged + "0" : damaged; // alone it would end the line
  }
}
