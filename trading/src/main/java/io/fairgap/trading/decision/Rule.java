package io.fairgap.trading.decision;

/// Why a setup did not become a trade, with the stage of the funnel that it did not reach.
///
/// The facts that stand beside each rule, in this order (times are open times of candles):
///
/// | rule | facts |
/// |---|---|
/// | `sessionGap` | none |
/// | `maxAge` | `touched` time of the first touch, `age` LTF candles since, `limit` |
/// | `mitigated` | `by` FILL, MIDPOINT or TOUCH, `since` time of that event |
/// | `stacked` | `tallest` the setup that its stack puts first |
/// | `oppositeBreak` | `break` time of m, `opposite` time of the opposite break |
/// | `invalidated` | `inverted` time of v |
/// | `noMsb` | `inverted` time of v, `window` LTF candles |
/// | `warmup` | `of` the first timeframe whose warm-up is not over (LTF first, then the HTFs ascending) |
/// | `gate` | `of` `sessions` or `minVolumeRatio` |
/// | `confluence` | `have` names joined by + (`none` when empty), `need` |
/// | `target` | `risk` distance from the close to the stop, in quote currency |
/// | `cost` | `cost` of a round trip per unit, `limit` both in quote currency, exact |
/// | `position` | `holding` POSITION, ENTRY or EXIT |
/// | `short` | none: the instrument cannot be sold short |
/// | `minimum` | `quantity` that the ceilings allowed, in units |
/// | `vote` | `score` with six decimals |
/// | `mode` | `mode` REDUCING or HALTED, `reason` dailyLoss, drawdown or control |
/// | `watchlist` | none: its symbol is not watched |
/// | `settings` | `terms` number of those that hold now: the entry was planned by others |
/// | `missed` | `candle` open time of the candle that came after its round |
/// | `gapped` | `open`, `stop`, `target` |
/// | `expired` | `armed` time of the arming candle |
/// | `targetTaken` | `target` |
public enum Rule {
  SESSION_GAP("sessionGap", Stage.CANDIDATES),
  MAX_AGE("maxAge", Stage.CANDIDATES),
  MITIGATED("mitigated", Stage.CANDIDATES),
  STACKED("stacked", Stage.CANDIDATES),
  OPPOSITE_BREAK("oppositeBreak", Stage.ARMED),
  INVALIDATED("invalidated", Stage.ARMED),
  NO_MSB("noMsb", Stage.ARMED),
  WARMUP("warmup", Stage.SIGNALS),
  GATE("gate", Stage.SIGNALS),
  CONFLUENCE("confluence", Stage.SIGNALS),
  TARGET("target", Stage.SIGNALS),
  COST("cost", Stage.SIGNALS),
  POSITION("position", Stage.TRADED),
  SHORT("short", Stage.TRADED),
  MINIMUM("minimum", Stage.TRADED),
  VOTE("vote", Stage.TRADED),
  /// The account takes no new entries.
  MODE("mode", Stage.TRADED),
  /// Its symbol is not on the watch list.
  WATCHLIST("watchlist", Stage.TRADED),
  /// The settings by which its entry was planned hold no more.
  SETTINGS("settings", Stage.TRADED),
  /// Its symbol missed the round in which it would have been considered.
  MISSED("missed", Stage.TRADED),
  GAPPED("gapped", Stage.TRADED),
  EXPIRED("expired", Stage.TRADED),
  TARGET_TAKEN("targetTaken", Stage.TRADED),
  /// An opposite break while an armed setup's entry was still waiting.
  WITHDRAWN_OPPOSITE_BREAK("oppositeBreak", Stage.TRADED),
  /// A close beyond the zone while an armed setup's entry was still waiting.
  WITHDRAWN_INVALIDATED("invalidated", Stage.TRADED);

  /// The stages of the funnel after "inverted", each named after what reaches it.
  public enum Stage {
    CANDIDATES("candidates"),
    ARMED("armed"),
    SIGNALS("signals"),
    TRADED("traded");

    private final String text;

    Stage(String text) {
      this.text = text;
    }

    @Override
    public String toString() {
      return text;
    }
  }

  private final String text;
  private final Stage missed;

  Rule(String text, Stage missed) {
    this.text = text;
    this.missed = missed;
  }

  /// The stage of the funnel that was not reached.
  public Stage missed() {
    return missed;
  }

  /// The name in files and reports, such as `maxAge`.
  @Override
  public String toString() {
    return text;
  }
}
