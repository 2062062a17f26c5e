package io.fairgap.app.cli;

import static io.fairgap.app.cli.Outcome.wrong;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Options that do not fit, by themselves or the file, are one sentence and exit code 2.
class BadOptionTest {
  @TempDir private Path folder = Path.of("");
  private Path file = folder;
  private Path out = folder;

  @BeforeEach
  void writeCandles() throws IOException {
    file = folder.resolve("BTCUSDT-5m.csv");
    out = folder.resolve("out");
    Files.writeString(
        file,
        """
        time,open,high,low,close,volume
        2023-01-02T00:00:00Z,100,101,99,100,10
        2023-01-02T00:05:00Z,100,101,99,100,10
        """);
  }

  @Test
  void higherTimeframesAreLongerMultiplesOfTheTradedOne() {
    assertThat(backtest("--htf", "7m"))
        .isEqualTo(
            wrong(
                "7m in timeframe.htf = [7m] (--htf) is no multiple of timeframe.ltf = 5m (the file);"
                    + " give others with --htf."));
    assertThat(backtest("--htf", "1m,1h"))
        .isEqualTo(
            wrong(
                "1m in timeframe.htf = [1m, 1h] (--htf) is not longer than timeframe.ltf = 5m (the"
                    + " file); give others with --htf."));
    assertThat(backtest("--htf", ""))
        .isEqualTo(
            wrong("ifvg marks gaps on longer timeframes; name some with --htf, such as 1h,4h."));
    assertThat(out).doesNotExist();
  }

  @Test
  void aTimeframeThatIsSetIsNotPassedOver() {
    assertThat(backtest("--set", "timeframe.ltf=15m"))
        .isEqualTo(
            wrong(
                file
                    + ", line 3: the time 2023-01-02T00:05:00Z is 5m after line 2, which is no"
                    + " multiple of the timeframe 15m; give the file's true timeframe, or leave bad"
                    + " rows out with --on-bad skip."));
  }

  @Test
  void resamplingNeedsALargerTimeframe() {
    Path target = folder.resolve("larger.csv");

    assertThat(Outcome.of("data", "resample", file + "", "--out", target + ""))
        .isEqualTo(
            wrong(
                "Missing required option: '--to=T'; './fairgap data resample --help' shows how it is"
                    + " used."));
    assertThat(target).doesNotExist();
  }

  @Test
  void columnsAreOfNoFormatThatHasItsOwn() {
    String columns = "time=0,open=1,high=2,low=3,close=4,volume=5";

    assertThat(Outcome.of("data", "inspect", file + "", "--format", "yahoo", "--columns", columns))
        .isEqualTo(
            wrong(
                "--format: a file of format yahoo has its own columns; leave out --columns or"
                    + " --format"));
  }

  @Test
  void fromIsBeforeTo() {
    assertThat(backtest("--from", "2023-02-01", "--to", "2023-01-01"))
        .isEqualTo(wrong("--from 2023-02-01 is not before --to 2023-01-01; swap them."));
    assertThat(backtest("--from", "2023-13-01"))
        .isEqualTo(
            wrong(
                "--from '2023-13-01' is no day or time; write 2023-01-31 or"
                    + " 2023-01-31T12:00:00Z."));
    assertThat(out).doesNotExist();
  }

  @Test
  void aRangeWithoutCandlesIsNoResult() {
    assertThat(backtest("--from", "2024-01-01"))
        .isEqualTo(
            wrong(
                "BTCUSDT-5m.csv: no candle lies between --from and --to; they run from"
                    + " 2023-01-02T00:00:00Z to 2023-01-02T00:05:00Z."));
    assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file));
  }

  @Test
  void choicesAreAnsweredWithTheWordsToType() {
    assertThat(backtest("--strategy", "martingale"))
        .isEqualTo(
            wrong(
                "Invalid value for option '--strategy': it is one of ifvg, crossover, not"
                    + " 'martingale'; './fairgap backtest --help' shows how it is used."));
    assertThat(backtest("--on-bad", "hide"))
        .isEqualTo(
            wrong(
                "Invalid value for option '--on-bad': it is one of fail, skip, not 'hide';"
                    + " './fairgap backtest --help' shows how it is used."));
    assertThat(Outcome.of("data", "inspect", file.toString(), "--timeframe", "5x"))
        .isEqualTo(
            wrong(
                "--timeframe: timeframe.ltf is a timeframe from 1s to 1d such as 5m or 4h, not"
                    + " '5x'."));
  }

  @Test
  void capitalIsAboveZero() {
    assertThat(backtest("--capital", "0"))
        .isEqualTo(
            wrong(
                "--capital: backtest.capital is a number above 0, at most 1000000000000, not"
                    + " '0'."));
  }

  @Test
  void everySymbolIsNamedOnce() throws IOException {
    assertThat(backtest(file.toString()))
        .isEqualTo(wrong("two files are of BTCUSDT; join them, or name them with --symbol."));
    assertThat(backtest("--symbol", "A", "--symbol", "B"))
        .isEqualTo(
            wrong("--symbol is given 2 times for 1 files; give it once per file, in their order."));

    Path nameless = Files.copy(file, folder.resolve("candles.csv"));

    assertThat(Outcome.of("backtest", nameless.toString(), "--out", out.toString()))
        .isEqualTo(
            wrong(
                nameless
                    + ": the name does not say the symbol; give it with --symbol, such as"
                    + " BTCUSDT."));
  }

  @Test
  void theSampleBringsItsOwnCandles() {
    assertThat(backtest("--sample"))
        .isEqualTo(
            wrong("--sample brings its own candles; leave out the file, or leave out --sample."));
    assertThat(Outcome.of("backtest", "--symbol", "BTC"))
        .isEqualTo(wrong("--symbol and --detail are about files; name one, or leave them out."));
  }

  @Test
  void finerCandlesAreFinerAndOfTheRun() throws IOException {
    Path other = Files.copy(file, folder.resolve("ETHUSDT-1m.csv"));

    assertThat(backtest("--detail", other.toString()))
        .isEqualTo(wrong(other + ": its name says none of the run's symbols."));
    assertThat(backtest("--detail", file.toString()))
        .isEqualTo(wrong(file + ": candles of 5m are no finer part of 5m."));
    assertThat(out).doesNotExist();
  }

  @Test
  void aFolderThatIsNotOursStaysAsItIs() throws IOException {
    Files.createDirectory(out);
    Files.writeString(out.resolve("thesis.txt"), "mine");

    assertThat(backtest())
        .isEqualTo(
            wrong(
                out
                    + ": the folder holds 'thesis.txt', which is no result of ours; name another"
                    + " folder."));
    assertThat(out.resolve("thesis.txt")).hasContent("mine");
    assertThat(out).isDirectoryNotContaining(path -> !path.endsWith("thesis.txt"));
  }

  @Test
  void aPlaceThatCannotBeWrittenIsNamed() {
    Path below = file.resolve("out");

    assertThat(Outcome.of("backtest", file.toString(), "--out", below.toString()))
        .isEqualTo(wrong(below + ": no results can be written here (" + file + " is in the way)."));
  }

  private Outcome backtest(String... more) {
    String[] words = new String[more.length + 4];
    System.arraycopy(
        new String[] {"backtest", file.toString(), "--out", out.toString()}, 0, words, 0, 4);
    System.arraycopy(more, 0, words, 4, more.length);
    return Outcome.of(words);
  }
}
