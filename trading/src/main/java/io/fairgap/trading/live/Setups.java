package io.fairgap.trading.live;

import io.fairgap.trading.decision.Decision;
import io.fairgap.trading.live.AnalystEvent.Armed;
import io.fairgap.trading.live.AnalystEvent.InversionSeen;
import io.fairgap.trading.live.AnalystEvent.Lapsed;
import io.fairgap.trading.live.AnalystEvent.VoteCast;
import io.fairgap.trading.market.Direction;
import io.fairgap.trading.strategy.Analysis.Finding;
import io.fairgap.trading.strategy.Analysis.Inversion;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The setups of one symbol that are alive, from the inversion to the vote, or to their end.
///
/// One that votes for an entry at the market is used up; one whose limit entry may still be taken
/// back stays until its strategy does. Of a strategy that never does, or that other settings have
/// replaced, setups would stay for ever: beyond [#MOST] the one is forgotten that was not heard of
/// for the longest time.
///
/// @param recorded open time of the last candle whose setups are recorded; quiet candles are not
/// @param alive the one last heard of is last
public record Setups(long recorded, List<Living> alive) {
  /// How many are kept at most.
  public static final int MOST = 128;

  /// Of a symbol of which nothing was heard.
  public static final Setups NONE = new Setups(Long.MIN_VALUE, List.of());

  public Setups {
    alive = List.copyOf(alive);
  }

  /// How far a setup has come.
  public enum Stage {
    /// Its gap has inverted, and it waits for a break of structure.
    INVERTED,
    /// It waits for price to come back before it votes.
    ARMED,
    /// Its limit entry was voted for, and may be taken back.
    VOTED
  }

  /// @param direction of the trade
  /// @param since open time of the candle at which it came to its stage
  public record Living(String setup, Stage stage, Direction direction, long since) {}

  /// Takes a symbol's reports in order of time; what they tell of candles that are recorded is
  /// known. Refused when reports before them are missing: theirs could never be recorded later.
  ///
  /// @param handled open time of a candle up to which all reports are known to have been taken
  /// @param after open time of a candle after which none is missing here
  public Answer<AnalystEvent> take(long handled, long after, List<SymbolReport> reports) {
    long known = Math.max(recorded, handled);
    if (after > known) {
      return new Answer.Refuse<>("reports between %d and %d are missing".formatted(known, after));
    }
    List<AnalystEvent> events =
        reports.stream()
            .filter(report -> report.candle().openTime() > recorded)
            .flatMap(Setups::told)
            .toList();
    return events.isEmpty() ? new Answer.Known<>() : new Answer.Accept<>(events);
  }

  private static Stream<AnalystEvent> told(SymbolReport report) {
    long openTime = report.candle().openTime();
    return Stream.concat(
        report.inversions().stream().map(inversion -> seen(openTime, inversion)),
        Stream.of(report.findings(), report.withdrawals())
            .flatMap(List::stream)
            .flatMap(finding -> told(openTime, finding)));
  }

  private static AnalystEvent seen(long openTime, Inversion inversion) {
    return new InversionSeen(
        inversion.setup(),
        openTime,
        inversion.gap(),
        inversion.timeframe(),
        inversion.anchorTime(),
        inversion.lo(),
        inversion.hi());
  }

  private static Stream<AnalystEvent> told(long openTime, Finding finding) {
    return switch (finding.decision()) {
      case Decision.Armed it ->
          Stream.of(
              new Armed(
                  it.setup(),
                  openTime,
                  it.direction(),
                  it.inverted(),
                  it.broken(),
                  it.confluences()));
      case Decision.Voted it -> Stream.of(vote(openTime, it));
      case Decision.Refused it ->
          Stream.of(new Lapsed(it.setup(), openTime, it.rule(), it.facts()));
      // What the account decides is no part of a setup's life.
      case Decision.Filled _,
          Decision.Borrowed _,
          Decision.Adjusted _,
          Decision.ModeChanged _,
          Decision.TermsChanged _,
          Decision.Rebooked _,
          Decision.Shortened _,
          Decision.EntryIntended _,
          Decision.ExitIntended _ ->
          Stream.of();
    };
  }

  private static VoteCast vote(long openTime, Decision.Voted it) {
    return new VoteCast(
        it.setup(),
        openTime,
        it.direction(),
        it.confidence(),
        it.close(),
        it.limit(),
        it.stop(),
        it.target(),
        it.targetLevel());
  }

  /// Folds what was recorded.
  public Setups after(AnalystEvent event) {
    return switch (event) {
      case InversionSeen it -> with(it, Stage.INVERTED, it.gap().opposite());
      case Armed it -> with(it, Stage.ARMED, it.direction());
      case VoteCast it when it.limit() != 0 -> with(it, Stage.VOTED, it.direction());
      case VoteCast it -> without(it);
      case Lapsed it -> without(it);
    };
  }

  private Setups with(AnalystEvent event, Stage stage, Direction direction) {
    List<Living> living = others(event);
    living.add(new Living(event.setup(), stage, direction, event.openTime()));
    return new Setups(
        event.openTime(), living.subList(Math.max(0, living.size() - MOST), living.size()));
  }

  private Setups without(AnalystEvent event) {
    return new Setups(event.openTime(), others(event));
  }

  private List<Living> others(AnalystEvent event) {
    List<Living> others = new ArrayList<>(alive);
    others.removeIf(living -> living.setup().equals(event.setup()));
    return others;
  }
}
