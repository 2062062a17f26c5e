package io.fairgap.backtest.report;

import io.fairgap.backtest.result.RunFacts;

/// What the run was made from, so that somebody else gets the same one.
final class InputsSection {
  private InputsSection() {}

  static void write(Html html, Study study) {
    begin(html, study.facts());
    end(html, study.facts(), study.result().decisionsHash());
  }

  /// Of many runs, which have no hash in common.
  static void candles(Html html, RunFacts facts) {
    begin(html, facts);
    end(html, facts, "");
  }

  private static void begin(Html html, RunFacts facts) {
    html.section("inputs", "Inputs and settings");
    Table inputs =
        Table.begin(
            html, "Candles", "Symbol", "Source", "Rows", "Skipped", "Filled", "Tick", "SHA-256");
    facts.inputs().forEach(input -> row(inputs, input));
    if (facts.detail() != null) {
      row(inputs, facts.detail());
    }
    inputs.end();
    RunFacts.Actions actions = facts.actions();
    if (actions != null) {
      actions(html, actions);
    }
  }

  private static void end(Html html, RunFacts facts, String decisionsHash) {
    Table run = Table.begin(html, "Versions and hashes");
    run.row("Core", facts.coreVersion());
    run.row("Settings, SHA-256", facts.settingsHash());
    if (!decisionsHash.isEmpty()) {
      run.row("Decisions, last round's hash", decisionsHash);
    }
    run.end();
    html.open("details", "class", "settings").leaf("summary", "All settings");
    Table settings = Table.begin(html, "Effective settings");
    facts.settings().forEach(settings::row);
    settings.end();
    html.close("details").close("section");
  }

  private static void actions(Html html, RunFacts.Actions actions) {
    Table table =
        Table.begin(html, "Splits and dividends", "Source", "Facts", "Of these symbols", "SHA-256");
    table.row(
        actions.name(),
        Numbers.count(actions.facts()),
        Numbers.count(actions.ofRun()),
        actions.sha256());
    table.end();
  }

  private static void row(Table inputs, RunFacts.Input input) {
    inputs.row(
        input.instrument().symbol(),
        input.name(),
        Numbers.count(input.rows()),
        Numbers.count(input.skipped().rows()),
        Numbers.count(input.filled()),
        input.instrument().tick().toPlainString(),
        input.sha256());
  }
}
