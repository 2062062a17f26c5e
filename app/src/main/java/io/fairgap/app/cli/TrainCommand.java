package io.fairgap.app.cli;

import io.fairgap.app.output.Terminal;
import io.fairgap.feeds.csv.CandleWriter;
import io.fairgap.feeds.replay.CandleSource;
import io.fairgap.feeds.replay.FlatFilled;
import io.fairgap.feeds.sample.BitstampSample;
import io.fairgap.trading.market.CandleBlock;
import io.fairgap.trading.market.Timeframe;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// What the start script runs once after a build, so that the JVM's cache knows the classes of a
/// backtest and where its time goes; of no use to anybody else.
@Command(name = "train", hidden = true, description = "Run backtests for the cache of classes.")
final class TrainCommand implements Callable<Integer> {
  private static final int RUNS = 12;

  @Parameters(paramLabel = "DIR", description = "A folder for the results.")
  private Path folder = Path.of("");

  @Override
  public Integer call() throws IOException {
    Terminal nobody = new Terminal(silent(), silent(), Map.of(), false);
    int code =
        CommandLineProgram.run(nobody, "backtest", "--out", folder.resolve("sample").toString());
    Path file = folder.resolve("BTCUSD-1m.csv.gz");
    write(file);
    for (int run = 0; run < RUNS; run++) {
      code |=
          CommandLineProgram.run(
              nobody,
              "backtest",
              file.toString(),
              "--htf",
              "15m,1h",
              "--set",
              "warmup.htf=1d",
              "--out",
              folder.resolve("file").toString());
    }
    return code;
  }

  private static void write(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Timeframe minute = Timeframe.ofMinutes(1);
    try (CandleSource candles = new FlatFilled(BitstampSample.candles(minute), minute);
        CandleWriter writer = CandleWriter.create(file, BitstampSample.instrument())) {
      for (CandleBlock block; (block = candles.next()) != null; ) {
        writer.write(block);
      }
      writer.finish();
    }
  }

  private static PrintStream silent() {
    return new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
  }
}
