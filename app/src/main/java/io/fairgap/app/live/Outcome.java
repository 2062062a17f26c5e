package io.fairgap.app.live;

import io.fairgap.app.wiring.PaperAccount;
import io.fairgap.persistence.account.DecisionTable;
import io.fairgap.persistence.account.PerformanceTable;
import io.fairgap.persistence.account.RecordedTrade;
import io.fairgap.persistence.account.SnapshotTable;
import io.fairgap.persistence.account.TradeTable;
import io.fairgap.persistence.chart.GapTable;
import io.fairgap.persistence.chart.LevelTable;
import io.fairgap.persistence.connection.Query;
import io.fairgap.persistence.journal.Damage;
import io.fairgap.persistence.journal.JournalAudit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import javax.sql.DataSource;

/// Everything that a run left behind and that no disturbance may change.
///
/// @param lines every canonical line, the rounds' hashes among them
/// @param trades the newest first
/// @param snapshots the account after each recorded round, the newest first
/// @param figures of all, which any candle that is counted twice or not at all would change
/// @param orders how many events each order recorded: an order placed twice, or a fill lost, shows
/// @param setups how many events each symbol's analyst recorded
/// @param chart what stands on the charts and what became of the rest, and a hash of the indicators
/// @param conserved what the books say beside what the trades say, see [Conservation]
/// @param damages of the journal
record Outcome(
    List<String> lines,
    List<RecordedTrade> trades,
    List<SnapshotTable.Snapshot> snapshots,
    List<PerformanceTable.Figures> figures,
    SortedMap<String, Long> orders,
    SortedMap<String, Long> setups,
    List<Object> chart,
    Conservation conserved,
    List<Damage> damages) {
  private static final Query<String> INDICATORS =
      new Query<>(
          "reading indicators",
          """
          SELECT 'indicators ' || count(*) || ' '
            || coalesce(md5(string_agg(one::text, ' ' ORDER BY symbol COLLATE "C", open_at)), '')
          FROM indicators one
          """,
          row -> row.getString(1));

  static Outcome of(Home home) {
    try (RecordDatabase record = RecordDatabase.open(home, null)) {
      DataSource source = record.database().repositories();
      List<String> lines = new ArrayList<>();
      new DecisionTable(source, PaperAccount.NAME).lines(lines::add);
      JournalAudit audit = new JournalAudit(source);
      return new Outcome(
          lines,
          new TradeTable(source, PaperAccount.NAME).latest(Integer.MAX_VALUE),
          new SnapshotTable(source, PaperAccount.NAME).latest(Integer.MAX_VALUE),
          new PerformanceTable(source, PaperAccount.NAME).overall().stream().toList(),
          audit.events("order"),
          audit.events("analyst"),
          chart(source),
          Conservation.of(record.database()),
          audit.run().damages());
    }
  }

  private static List<Object> chart(DataSource source) {
    List<Object> rows = new ArrayList<>();
    rows.addAll(new GapTable(source).latest("", true, Integer.MAX_VALUE));
    rows.addAll(new LevelTable(source).latest("", true, Integer.MAX_VALUE));
    rows.addAll(INDICATORS.list(source));
    return rows;
  }

  /// What differs from another outcome, in words; empty when nothing does.
  List<String> differences(Outcome other) {
    List<String> differences = new ArrayList<>();
    differ(differences, "decision lines", lines, other.lines);
    differ(differences, "trades", trades, other.trades);
    differ(differences, "account snapshots", snapshots, other.snapshots);
    differ(differences, "figures", figures, other.figures);
    differ(differences, "orders", counts(orders), counts(other.orders));
    differ(differences, "setups", counts(setups), counts(other.setups));
    differ(differences, "charts", chart, other.chart);
    if (!conserved.holds() || !other.conserved.holds()) {
      differences.add("money: " + conserved + " against " + other.conserved);
    }
    differ(differences, "damages of the journal", damages, other.damages);
    return differences;
  }

  private static List<?> counts(SortedMap<String, Long> events) {
    return List.copyOf(events.entrySet());
  }

  private static void differ(List<String> to, String what, List<?> mine, List<?> others) {
    if (mine.equals(others)) {
      return;
    }
    int at = 0;
    while (at < Math.min(mine.size(), others.size())
        && Objects.equals(mine.get(at), others.get(at))) {
      at++;
    }
    to.add(
        "%s: %d against %d; the first that differs is %s against %s"
            .formatted(what, mine.size(), others.size(), at(mine, at), at(others, at)));
  }

  private static Object at(List<?> list, int index) {
    return index < list.size() ? list.get(index) : "nothing";
  }
}
