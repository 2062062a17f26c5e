package io.fairgap.actors.orchestrator;

import io.fairgap.protocol.orchestrator.Orchestrator.Expected;
import io.fairgap.protocol.orchestrator.Orchestrator.Reported;
import io.fairgap.trading.live.RoundInput;
import io.fairgap.trading.live.SymbolReport;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// The rounds that are expected and what was reported for them, by the open time of their candles.
final class OpenRounds {
  private final NavigableMap<Long, List<String>> expected = new TreeMap<>();
  private final Map<String, Member> members = new HashMap<>();
  private long decided = Long.MIN_VALUE;
  private long handed = Long.MIN_VALUE;

  /// What one symbol has reported.
  private static final class Member {
    private final NavigableMap<Long, SymbolReport> reports = new TreeMap<>();
    private long confirmed = Long.MIN_VALUE;

    boolean hasSpokenFor(long openTime) {
      return openTime <= confirmed || reports.containsKey(openTime);
    }
  }

  void open(Expected round) {
    if (round.openTime() > decided) {
      expected.put(round.openTime(), round.members());
      round.members().forEach(this::member);
    }
  }

  void report(Reported reported) {
    Member member = member(reported.symbol());
    member.confirmed = Math.max(member.confirmed, reported.confirmed());
    for (SymbolReport report : reported.reports()) {
      long openTime = report.candle().openTime();
      if (openTime > decided) {
        member.reports.put(openTime, report);
      }
    }
  }

  /// Takes out the oldest rounds whose members have all spoken, up to the first that waits.
  ///
  /// @param limit how many at most
  List<RoundInput> complete(int limit, long timeframe) {
    List<RoundInput> complete = new ArrayList<>();
    for (Map.Entry<Long, List<String>> round : expected.tailMap(handed, false).entrySet()) {
      long openTime = round.getKey();
      if (complete.size() == limit || !isComplete(openTime, round.getValue())) {
        break;
      }
      complete.add(new RoundInput(openTime + timeframe, reports(openTime, round.getValue())));
      handed = openTime;
    }
    return complete;
  }

  private boolean isComplete(long openTime, List<String> symbols) {
    return symbols.stream().allMatch(symbol -> member(symbol).hasSpokenFor(openTime));
  }

  private List<SymbolReport> reports(long openTime, List<String> symbols) {
    List<SymbolReport> reports = new ArrayList<>();
    for (String symbol : symbols) {
      SymbolReport report = member(symbol).reports.get(openTime);
      if (report != null) {
        reports.add(report);
      }
    }
    return reports;
  }

  /// The account has decided the rounds up to this candle.
  void decided(long openTime) {
    decided = openTime;
    handed = Math.max(handed, openTime);
    expected.headMap(openTime, true).clear();
    members.values().forEach(member -> member.reports.headMap(openTime, true).clear());
  }

  /// Open time of the last round that was announced, or decided.
  long announced() {
    return expected.isEmpty() ? decided : Math.max(decided, expected.lastKey());
  }

  long decided() {
    return decided;
  }

  SortedSet<String> members() {
    return new TreeSet<>(members.keySet());
  }

  /// The symbols that the oldest open round waits for, and the candle above which their reports are
  /// wanted.
  SortedMap<String, Long> awaited() {
    SortedMap<String, Long> awaited = new TreeMap<>();
    Map.Entry<Long, List<String>> oldest = expected.higherEntry(handed);
    if (oldest != null) {
      for (String symbol : oldest.getValue()) {
        if (!member(symbol).hasSpokenFor(oldest.getKey())) {
          awaited.put(symbol, decided);
        }
      }
    }
    return awaited;
  }

  private Member member(String symbol) {
    return members.computeIfAbsent(symbol, _ -> new Member());
  }
}
