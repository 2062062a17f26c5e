package io.fairgap.app.wiring;

import io.fairgap.actors.configuration.Amendments;
import io.fairgap.app.config.AccountKeys;
import io.fairgap.app.config.Assignment;
import io.fairgap.app.config.MarketKeys;
import io.fairgap.app.config.ReportKeys;
import io.fairgap.app.config.Schema;
import io.fairgap.app.config.Setting;
import io.fairgap.app.config.Settings;
import io.fairgap.app.mistake.Mistake;
import io.fairgap.trading.live.Answer;
import io.fairgap.trading.market.Instrument;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Which settings may change while an account is traded, and whether a change makes sense: those by
/// which strategies, risk and costs go. What the candles and the instruments are stays.
final class SettingChanges implements Amendments {
  private static final String WHERE = "config set";

  private static final Set<String> KEPT =
      Set.of(
          MarketKeys.TICK.group(),
          MarketKeys.CLEAN_OUTLIER.group(),
          AccountKeys.CAPITAL.group(),
          ReportKeys.SEED.group());

  private final StrategyName strategy;
  private final List<Instrument> instruments;

  SettingChanges(StrategyName strategy, List<Instrument> instruments) {
    this.strategy = strategy;
    this.instruments = List.copyOf(instruments);
  }

  @Override
  public Answer<String> amend(List<String> settings, List<String> assignments) {
    try {
      List<Assignment> all = new ArrayList<>(Settings.recorded(settings));
      for (String text : assignments) {
        Assignment assignment = Assignment.parse(text, WHERE);
        requireChangeable(Schema.find(assignment.key(), WHERE));
        all.add(assignment);
      }
      Settings changed = Settings.of(all);
      prove(new CoreSettings(changed));
      return new Answer.Accept<>(Decisive.lines(changed));
    } catch (Mistake mistake) {
      return new Answer.Refuse<>(mistake.sentence());
    }
  }

  private static void requireChangeable(Setting<?> setting) {
    if (!Decisive.isDecisive(setting.group())) {
      throw new Mistake(
          "%s: %s decides nothing and is read when the node starts; write it into its configuration and start it again."
              .formatted(WHERE, setting.name()));
    }
    if (KEPT.contains(setting.group()) || setting.equals(MarketKeys.LTF)) {
      throw new Mistake(
          "%s: %s stays what the account was begun with; begin anew in another folder with --home."
              .formatted(WHERE, setting.name()));
    }
  }

  /// Everything that is made of settings says what does not go together.
  private void prove(CoreSettings core) {
    try {
      core.run();
      for (Instrument instrument : instruments) {
        core.chart(instrument);
        core.strategy(strategy, instrument);
      }
    } catch (IllegalArgumentException e) {
      throw new Mistake(WHERE + ": " + e.getMessage() + ".", e);
    }
  }
}
