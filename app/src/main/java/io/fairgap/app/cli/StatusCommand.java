package io.fairgap.app.cli;

import com.typesafe.config.Config;
import io.fairgap.app.live.BookRecord;
import io.fairgap.app.live.Home;
import io.fairgap.app.live.NodeClient;
import io.fairgap.app.live.RecordDatabase;
import io.fairgap.app.live.RecordedTerms;
import io.fairgap.app.output.Terminal;
import io.fairgap.app.wiring.PaperAccount;
import io.fairgap.persistence.account.DecisionTable;
import io.fairgap.persistence.account.HoldingTable;
import io.fairgap.persistence.account.RoundTable;
import io.fairgap.persistence.account.SnapshotTable;
import io.fairgap.persistence.projection.ReadSide;
import io.fairgap.trading.alerts.Thresholds;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `./fairgap status`: how a node's account stands.
@Command(name = "status", description = "Show how the account of a node stands.")
final class StatusCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final HomeOptions home = new HomeOptions();

  StatusCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Home folder = home.home(terminal);
    try (RecordDatabase record = RecordDatabase.open(folder, home.database(terminal))) {
      DataSource source = record.database().repositories();
      terminal
          .out()
          .println(
              record.node().isPresent() ? "A node runs." : "No node runs; this is its record.");
      new RoundTable(source, PaperAccount.NAME)
          .last()
          .ifPresentOrElse(
              round -> say("last line", "round of " + round.closedAt() + ", hash " + round.hash()),
              () -> say("last line", "none yet"));
      new SnapshotTable(source, PaperAccount.NAME)
          .latest(1)
          .forEach(snapshot -> {
            say("equity", money(snapshot.total()) + ", cash " + money(snapshot.cash()));
            say(
                "result",
                money(snapshot.dayResult())
                    + " on its last day, "
                    + money(snapshot.totalReturn())
                    + " % in all");
          });
      new HoldingTable(source, PaperAccount.NAME)
          .all()
          .forEach(holding ->
              say(
                  "holds",
                  holding.quantity().toPlainString()
                      + " "
                      + holding.symbol()
                      + ", unrealized "
                      + money(holding.unrealised())));
      RecordedTerms.last(record.database()).ifPresent(change -> say("settings", settings(change)));
      Thresholds thresholds = new BookRecord(record.database(), PaperAccount.NAME).thresholds();
      thresholds
          .set()
          .values()
          .forEach(threshold -> say("threshold", PerformanceText.threshold(threshold)));
      thresholds.raised().values().forEach(alert -> say("alert", PerformanceText.alert(alert)));
      NodeClient node = new NodeClient(folder);
      record.node().flatMap(node::status).ifPresentOrElse(this::sayNow, () -> sayRecorded(source));
    }
    return CommandLineProgram.DONE;
  }

  /// What only the node itself knows.
  private void sayNow(Config node) {
    if (node.hasPath("risk")) {
      Config risk = node.getConfig("risk");
      say("mode", risk.getString("mode") + " (" + risk.getString("reason") + ")");
      if (!risk.getString("ordered").equals(risk.getString("mode"))
          && !risk.getString("orderedFor").isEmpty()) {
        say("ordered", risk.getString("ordered") + ", " + risk.getString("orderedFor"));
      }
    }
    if (node.hasPath("feed")) {
      say("candles", NodeText.candles(node.getConfig("feed")));
    }
    say("agents", NodeText.agents(node.getConfigList("agents")));
    if (node.hasPath("tables")) {
      say("behind", NodeText.behind(node.getConfig("tables")));
    }
    node.getStringList("hindrances").forEach(hindrance -> say("hindered", hindrance));
  }

  private void sayRecorded(DataSource source) {
    DecisionTable decisions = new DecisionTable(source, PaperAccount.NAME);
    say("mode", decisions.lastMode().map(DecisionTable.Decided::reasoning).orElse("ACTIVE"));
    say("behind", new ReadSide(source).lag().waiting() + " rounds, from record to these figures");
  }

  private static String settings(RecordedTerms.Change last) {
    return "changed %d times, last by %s at %s; ./fairgap config changes tells more"
        .formatted(last.number(), last.by(), last.at());
  }

  private void say(String what, String how) {
    terminal.out().printf("  %-12s %s%n", what, how);
  }

  private static String money(BigDecimal amount) {
    return amount.setScale(2, RoundingMode.HALF_EVEN).toPlainString();
  }
}
