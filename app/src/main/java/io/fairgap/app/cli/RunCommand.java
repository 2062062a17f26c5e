package io.fairgap.app.cli;

import io.fairgap.app.config.NodeKeys;
import io.fairgap.app.config.Settings;
import io.fairgap.app.live.Home;
import io.fairgap.app.live.LiveNode;
import io.fairgap.app.live.Watch;
import io.fairgap.app.mistake.Mistake;
import io.fairgap.app.output.Terminal;
import io.fairgap.app.output.Underway;
import io.fairgap.app.wiring.CandleInput;
import io.fairgap.app.wiring.CandleInputs;
import io.fairgap.app.wiring.PaperAccount;
import io.fairgap.feeds.replay.CandleSource;
import io.fairgap.feeds.replay.MergedCandles;
import io.fairgap.http.metrics.Metrics;
import io.fairgap.trading.market.CandleBlock;
import io.fairgap.trading.market.Instrument;
import io.fairgap.venues.playback.Playback;
import io.fairgap.venues.playback.Speed;
import io.fairgap.venues.playback.SpoiltRecording;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `./fairgap run`: starts a node that trades on paper.
@Command(
    name = "run",
    description = {
      "Start a node that trades on paper: its own PostgreSQL, recorded candles played back as if",
      "they closed now, every decision recorded. Stop it or kill it at any time; started again it",
      "goes on where it was."
    },
    footer = {
      "",
      "Examples:",
      "  ./fairgap run                                    the sample, 600 times as fast as it was",
      "  ./fairgap run --data BTCUSDT-5m.csv.gz --speed max --until-end",
      "  ./fairgap trades                                 what it traded, from another terminal"
    })
final class RunCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--data",
      paramLabel = "FILE",
      arity = "1..*",
      description = "Recorded candles instead of the sample's, one file per symbol.")
  private List<Path> data = new ArrayList<>();

  @Option(
      names = "--speed",
      paramLabel = "N|max",
      description = "How many times as fast recorded time passes (default: ${DEFAULT-VALUE}).")
  private String speed = "600";

  @Option(names = "--until-end", description = "Stop when the recording has ended.")
  private boolean untilEnd;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Port of its HTTP server, 0 for any that is free (default: http.port, 8080).")
  private @Nullable String port;

  @Option(
      names = "--instrument",
      description = {
        "Measure actors, dispatchers and database connections, too, and show them at /metrics;",
        "the start takes some seconds longer."
      })
  private boolean instrument;

  @Mixin private final HomeOptions home = new HomeOptions();
  @Mixin private final RunOptions run = new RunOptions();
  @Mixin private final ConfigOptions options = new ConfigOptions();

  RunCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (instrument && !Boolean.getBoolean(Metrics.INSTRUMENTED)) {
      throw new Mistake("--instrument is for the start script, as in ./fairgap run --instrument.");
    }
    run.files.addAll(data);
    if (port != null) {
      options.changes.add(NodeKeys.PORT.name() + "=" + port);
    }
    Speed pace = pace();
    Home folder = home.home(terminal);
    PaperAccount account = account();
    Playback venue = new Playback(this::recording, pace);
    try (Watch watch = Watch.ofThisProcess(terminal);
        Underway underway = Underway.on(terminal);
        LiveNode node =
            LiveNode.start(
                folder,
                account.plan(venue, pace.isTheMarkets()),
                account.http(),
                account.outfit(terminal.environment()),
                home.database(terminal),
                underway::say)) {
      underway.say("Waiting for the first candles…");
      watch.untilReady(node);
      underway.wipe();
      say(account, folder, node, pace);
      return watch.until(node, untilEnd) ? CommandLineProgram.DONE : CommandLineProgram.FAILED;
    }
  }

  private Speed pace() {
    if (speed.equals("max")) {
      return Speed.UNBOUND;
    }
    try {
      double factor = Double.parseDouble(speed);
      if (factor >= 1 && factor <= 1e6) {
        return new Speed(factor);
      }
    } catch (NumberFormatException _) {
      // Said below, like a number out of range.
    }
    throw new Mistake(
        "--speed " + Mistake.quote(speed) + ": write a number from 1 to 1000000, or max.");
  }

  private PaperAccount account() {
    try (CandleInputs inputs = run.open(terminal, options, null)) {
      Settings settings = inputs.settings();
      List<Instrument> instruments = inputs.all().stream().map(CandleInput::instrument).toList();
      return new PaperAccount(settings, run.strategy, instruments);
    }
  }

  /// The recording from its first candle; closing it closes the files.
  ///
  /// @throws SpoiltRecording when the files are not any more what they were at the start
  private CandleSource recording() {
    CandleInputs inputs = open();
    CandleSource merged = MergedCandles.of(inputs.all());
    return new CandleSource() {
      @Override
      public @Nullable CandleBlock next() {
        return merged.next();
      }

      @Override
      public void close() {
        inputs.close();
      }
    };
  }

  private CandleInputs open() {
    try {
      return run.open(terminal, options, null);
    } catch (Mistake mistake) {
      throw new SpoiltRecording(mistake.sentence(), mistake);
    }
  }

  private void say(PaperAccount account, Home folder, LiveNode node, Speed pace) {
    List<String> symbols =
        account.charter().instruments().stream().map(Instrument::symbol).toList();
    String what = run.files.isEmpty() ? "the sample" : run.files.size() + " recorded file(s)";
    String how =
        pace.isUnbound() ? "as fast as it goes" : "at " + speed + " times the speed of the market";
    terminal.out().println("Fairgap trades on paper; no order leaves this machine.");
    terminal.out().println("  symbols   " + String.join(", ", symbols) + ", " + run.strategy);
    terminal.out().println("  candles   " + what + ", " + how);
    terminal.out().println("  record    " + folder.folder() + ", " + node.database().place());
    terminal.out().println("  health    " + node.address() + "/health/status, /metrics");
    terminal.out().println("  look      ./fairgap trades, ./fairgap decisions, ./fairgap status");
    terminal.out().println("  stop      Ctrl-C; started again, it goes on where it was");
    terminal.out().flush();
  }
}
