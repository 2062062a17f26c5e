package io.fairgap.app.wiring;

import io.fairgap.app.config.AccountKeys;
import io.fairgap.app.config.MarketKeys;
import io.fairgap.app.config.OpenKey;
import io.fairgap.app.config.Profile;
import io.fairgap.app.config.Schema;
import io.fairgap.app.config.Setting;
import io.fairgap.app.config.Settings;
import io.fairgap.app.config.StrategyKeys;
import io.fairgap.app.config.Type;
import io.fairgap.trading.honesty.SettingFact;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/// The settings that steer a strategy's decisions, beside what holds when nobody sets them.
///
/// Market, costs and account are facts, and how much history there is to warm up with depends on
/// the candles; whoever sets those fits nothing.
final class SteeringSettings {
  private static final List<Setting<?>> VOTE =
      List.of(
          AccountKeys.VOTE_THRESHOLD,
          AccountKeys.VOTE_QUORUM,
          AccountKeys.WEIGHT_TECHNICAL,
          AccountKeys.WEIGHT_SENTIMENT,
          AccountKeys.WEIGHT_RISK);

  private final Settings settings;
  private final Profile profile;

  private SteeringSettings(Settings settings, Profile profile) {
    this.settings = settings;
    this.profile = profile;
  }

  /// @param profile of the candles, whose values nobody set
  static List<SettingFact> of(Settings settings, Profile profile, StrategyName strategy) {
    SteeringSettings steering = new SteeringSettings(settings, profile);
    return Stream.concat(own(strategy), VOTE.stream()).map(steering::fact).toList();
  }

  private static Stream<Setting<?>> own(StrategyName strategy) {
    Stream<Setting<?>> named =
        Schema.STRATEGY.stream().filter(setting -> !setting.group().equals("warmup"));
    return switch (strategy) {
      case IFVG ->
          Stream.concat(
              Stream.of(MarketKeys.HTF),
              named.filter(setting -> !setting.group().equals("crossover")));
      case CROSSOVER -> named.filter(setting -> setting.group().equals("crossover"));
    };
  }

  private SettingFact fact(Setting<?> setting) {
    String preset = preset(setting);
    String text = settings.effective(setting).text();
    String value = text.equals(OpenKey.UNSET) ? preset : text;
    return switch (setting.type()) {
      case Type.Decimal range ->
          new SettingFact.Amount(
              setting.name(),
              new BigDecimal(value),
              new BigDecimal(preset),
              range.least(),
              range.most());
      case Type.Whole range ->
          new SettingFact.Amount(
              setting.name(),
              new BigDecimal(value),
              new BigDecimal(preset),
              BigDecimal.valueOf(range.least()),
              BigDecimal.valueOf(range.most()));
      case Type.Switch _,
          Type.Choice<?> _,
          Type.Elapsed _,
          Type.Frame _,
          Type.Spelled<?> _,
          Type.Some<?> _ ->
          new SettingFact.Choice(setting.name(), value, preset);
    };
  }

  private <T> String preset(Setting<T> setting) {
    if (setting.equals(StrategyKeys.GAP_K)) {
      return CoreSettings.usualGapK(settings.get(StrategyKeys.GAP_SIGNIFICANCE)).toPlainString();
    }
    String text = profile.values().getOrDefault(setting.name(), setting.preset());
    return setting.type().read(text).map(setting.type()::write).orElse(text);
  }
}
