package io.fairgap.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.feeds.csv.CandleWriter;
import io.fairgap.feeds.replay.CandleSource;
import io.fairgap.feeds.sample.BitstampSample;
import io.fairgap.trading.market.CandleBlock;
import io.fairgap.trading.market.Timeframe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A recording with a row in its middle that is no candle ends the feed for good, in one sentence;
/// mended, it goes on where it was.
class BadRecordingTest {
  private static final int LINE = 5_002;

  @TempDir private Path folder;

  @Test
  void aBadRowInTheMiddleIsSaidAndMendedLosesNothing() throws Exception {
    Path file = recording();
    List<String> good = Files.readAllLines(file);
    String home = folder.resolve("home").toString();
    List<String> played =
        List.of("--strategy", "crossover", "--set", "instrument.tick=0.01", "--timeframe", "1m");
    List<String> run =
        words(
            List.of(
                "run", "--home", home, "--port", "0", "--speed", "max", "--data", file.toString()),
            played);
    String sentence = spoil(file, good);

    try (DisturbedNode node = DisturbedNode.start(Path.of(home), run)) {
      node.awaitReadiness(503, sentence);
      assertThat(Said.of("status", "--home", home).out()).contains(sentence);
      assertThat(Files.readString(node.home().log()))
          .containsOnlyOnce("the feed has ended for good: ")
          .contains(sentence.substring(file.toString().length()));
    }
    Said spoilt = say(run, List.of("--until-end"));
    Files.write(file, good);
    Said mended = say(run, List.of("--until-end"));
    Said backtest =
        say(
            List.of("backtest", file.toString(), "--out", folder.resolve("result").toString()),
            played);
    Said lines = Said.of("decisions", "--lines", "--home", home);

    assertThat(spoilt.code()).isEqualTo(1);
    assertThat(spoilt.err()).isEqualTo(sentence + "\n");
    assertThat(spoilt.out()).contains("The recording has ended at 2013-1");
    assertThat(List.of(mended.code(), backtest.code())).as(mended.err()).isEqualTo(List.of(0, 0));
    assertThat(lines.out())
        .isEqualTo(Files.readString(folder.resolve("result").resolve("decisions.jsonl")))
        .contains("\"decision\":\"filled\"");
  }

  /// @return what is to be said about it
  private static String spoil(Path file, List<String> good) throws IOException {
    List<String> rows = new ArrayList<>(good);
    rows.set(LINE - 1, rows.get(LINE - 1).replaceFirst(",[^,]+,", ",dear,"));
    Files.write(file, rows);
    return file + ", line " + LINE + ": the open 'dear' is no plain decimal number; correct it.";
  }

  private Path recording() throws IOException {
    Path file = folder.resolve("BTCUSD-1m.csv");
    Timeframe minute = Timeframe.ofMinutes(1);
    try (CandleSource candles = BitstampSample.candles(minute);
        CandleWriter writer = CandleWriter.create(file, BitstampSample.instrument())) {
      for (CandleBlock block; (block = candles.next()) != null; ) {
        writer.write(block);
      }
      writer.finish();
    }
    return file;
  }

  private static Said say(List<String> words, List<String> more) {
    return Said.of(words(words, more));
  }

  private static List<String> words(List<String> words, List<String> more) {
    return Stream.concat(words.stream(), more.stream()).toList();
  }
}
