package io.fairgap.app.config;

import io.fairgap.actors.research.Schedule;
import io.fairgap.app.config.Type.Some;
import io.fairgap.app.config.Type.Spelled;
import io.fairgap.app.config.Type.Whole;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// How a node screens the market. It tracks every symbol of its recording, and enters in those that
/// are watched.
public final class ResearchKeys {
  private static final Spelled<String> CRON =
      new Spelled<>(
          "a cron expression: minute, hour, day of the month, month, day of the week",
          text -> Schedule.parse(text, ZoneOffset.UTC).map(Schedule::toString),
          text -> text);

  private static final Spelled<ZoneId> ZONE =
      new Spelled<>(
          "a time zone such as UTC or America/New_York", ResearchKeys::zone, ZoneId::getId);

  private static final Spelled<String> SYMBOL =
      new Spelled<>(
          "a symbol of letters, digits, dots and dashes",
          text ->
              text.matches("[A-Za-z0-9][A-Za-z0-9.-]{0,29}") ? Optional.of(text) : Optional.empty(),
          text -> text);

  public static final Key<String> SCHEDULE =
      Key.of(
          "research.schedule",
          CRON,
          "5 0 * * *",
          "When the market is screened beside the node's start, by the market's time");
  public static final Key<ZoneId> TIME_ZONE =
      Key.of("research.zone", ZONE, "UTC", "Whose clock `research.schedule` goes by");
  public static final Key<Integer> COUNT =
      Key.of(
          "research.count", new Whole(1, 1_000), "10", "How many of the eligible symbols to watch");
  public static final OpenKey<List<String>> WATCHLIST =
      new OpenKey<>(
          "research.watchlist",
          new Some<>(SYMBOL, "symbols", 0),
          "the symbols of the recording",
          "Symbols that are watched without being screened; a node enters in watched ones alone");

  static final List<Setting<?>> ALL = List.of(SCHEDULE, TIME_ZONE, COUNT, WATCHLIST);

  private ResearchKeys() {}

  private static Optional<ZoneId> zone(String text) {
    try {
      return Optional.of(ZoneId.of(text));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
