package io.fairgap.actors.orchestrator;

import io.fairgap.protocol.orchestrator.Orchestrator.Reported;
import io.fairgap.trading.live.SymbolReport;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// What one symbol has reported, by the open time of its candles.
final class Member {
  private static final long NEVER = Long.MIN_VALUE;

  private final NavigableMap<Long, SymbolReport> reports = new TreeMap<>();
  private long confirmed = NEVER;
  private long whole = NEVER;
  private long stopped = Long.MAX_VALUE;
  private long seen = NEVER;
  private boolean behind;

  /// @param floor open time up to which nothing of it is needed
  void report(Reported reported, long floor) {
    stopped = Long.MAX_VALUE;
    confirmed = Math.max(confirmed, reported.confirmed());
    boolean joins = reported.after() <= Math.max(whole, floor);
    for (SymbolReport report : reported.reports()) {
      long openTime = report.candle().openTime();
      if (openTime > floor) {
        reports.put(openTime, report);
      }
      if (joins) {
        whole = Math.max(whole, openTime);
      }
    }
  }

  /// What it said was made by rules that hold no more: it is said anew.
  void unsay() {
    reports.clear();
    stopped = Long.MAX_VALUE;
    whole = behind ? seen : NEVER;
  }

  void stop(long openTime) {
    stopped = openTime;
  }

  boolean isStopped(long openTime) {
    return openTime >= stopped;
  }

  /// Whether a round may have what it says of a candle. One that is behind has to have said
  /// everything before it, too.
  boolean hasSpokenFor(long openTime) {
    if (behind) {
      return reports.containsKey(openTime) && whole >= openTime;
    }
    return openTime <= confirmed || reports.containsKey(openTime);
  }

  /// Whether it missed a round and has not caught up.
  boolean isBehind() {
    return behind;
  }

  /// The account has seen it up to this candle, and no further.
  void isBehindSince(long openTime) {
    behind = true;
    seen = openTime;
    whole = Math.max(whole, openTime);
  }

  /// Its candle is not there when the round goes out.
  void misses(long openTime) {
    if (!behind) {
      isBehindSince(openTime - 1);
    }
  }

  void caughtUp() {
    behind = false;
  }

  /// Open time up to which the account has seen one that is behind.
  long seen() {
    return seen;
  }

  /// What one that is behind can bring in with the round of a candle: everything that it said
  /// without a hole.
  List<SymbolReport> upTo(long openTime) {
    long until = Math.min(openTime, whole);
    return until <= seen
        ? List.of()
        : List.copyOf(reports.subMap(seen, false, until, true).values());
  }

  /// What it said of a candle.
  Optional<SymbolReport> at(long openTime) {
    return Optional.ofNullable(reports.get(openTime));
  }

  /// Nothing up to this candle is needed any more.
  void forget(long openTime) {
    reports.headMap(openTime, true).clear();
  }
}
