package io.fairgap.actors.research;

import com.cronutils.model.Cron;
import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.OptionalLong;

/// Instants that a cron expression names, by the wall clock of a time zone. Whose clock says what
/// time it is, is the caller's business.
public final class Schedule {
  private static final CronParser PARSER =
      new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX));

  private final Cron cron;
  private final ExecutionTime times;
  private final ZoneId zone;

  private Schedule(Cron cron, ZoneId zone) {
    this.cron = cron;
    times = ExecutionTime.forCron(cron);
    this.zone = zone;
  }

  /// Reads five fields, such as `30 9 * * 1-5`: minute, hour, day of the month, month, day of the
  /// week.
  ///
  /// @return empty when the text is no such expression
  public static Optional<Schedule> parse(String expression, ZoneId zone) {
    try {
      return Optional.of(new Schedule(PARSER.parse(expression), zone));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /// The last instant after `after` and not after `until`, both epoch milliseconds; empty when none
  /// lies between.
  public OptionalLong latest(long after, long until) {
    // Asked for what lies before the next whole second, as an instant lies not before itself.
    ZonedDateTime end = Instant.ofEpochMilli(until).plusSeconds(1).atZone(zone);
    return times
        .lastExecution(end)
        .map(found -> found.toInstant().toEpochMilli())
        .filter(found -> found > after && found <= until)
        .map(OptionalLong::of)
        .orElse(OptionalLong.empty());
  }

  /// The expression in its usual spelling.
  @Override
  public String toString() {
    return cron.asString();
  }
}
