package io.fairgap.actors.orchestrator;

import io.fairgap.protocol.orchestrator.Orchestrator.Expected;
import io.fairgap.protocol.orchestrator.Orchestrator.Reported;
import io.fairgap.trading.account.Control;
import io.fairgap.trading.live.RoundInput;
import io.fairgap.trading.live.SymbolReport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// The rounds that are expected and what was reported for them, by the open time of their candles.
///
/// A round waits for all its members, unless it is overdue: then it goes without those that have
/// not spoken. They are missed, and what they say later comes in with the next round that goes out.
final class OpenRounds {
  private static final Comparator<SymbolReport> IN_ORDER =
      Comparator.<SymbolReport>comparingLong(report -> report.candle().openTime())
          .thenComparing(SymbolReport::symbol);

  private final NavigableMap<Long, List<String>> expected = new TreeMap<>();
  private final NavigableSet<Long> overdue = new TreeSet<>();
  private final SortedMap<String, Member> members = new TreeMap<>();
  private long decided = Long.MIN_VALUE;
  private long handed = Long.MIN_VALUE;

  /// @return whether the round is new here
  boolean open(Expected round) {
    round.members().forEach(this::member);
    return round.openTime() > decided
        && expected.putIfAbsent(round.openTime(), round.members()) == null;
  }

  void report(Reported reported) {
    Member member = member(reported.symbol());
    member.report(reported, floor(member));
  }

  /// Everything that was reported is said anew.
  void unsay() {
    members.values().forEach(Member::unsay);
  }

  void stop(String symbol, long openTime) {
    member(symbol).stop(openTime);
  }

  /// The round has waited long enough.
  void overdue(long openTime) {
    if (openTime > handed && expected.containsKey(openTime)) {
      overdue.add(openTime);
    }
  }

  /// Takes out the oldest rounds that can go, up to the first that waits.
  ///
  /// @param limit how many at most
  List<RoundInput> complete(int limit, long timeframe) {
    List<RoundInput> complete = new ArrayList<>();
    for (Map.Entry<Long, List<String>> round : expected.tailMap(handed, false).entrySet()) {
      long openTime = round.getKey();
      if (complete.size() == limit || !isComplete(openTime, round.getValue())) {
        break;
      }
      complete.add(take(openTime, round.getValue(), timeframe));
      handed = openTime;
    }
    return complete;
  }

  private boolean isComplete(long openTime, List<String> symbols) {
    return overdue.contains(openTime)
        || symbols.stream()
            .map(this::member)
            .allMatch(member -> member.isStopped(openTime) || member.hasSpokenFor(openTime));
  }

  private RoundInput take(long openTime, List<String> symbols, long timeframe) {
    List<SymbolReport> reports = new ArrayList<>();
    List<String> missed = new ArrayList<>();
    for (String symbol : symbols) {
      Member member = member(symbol);
      boolean spoke = member.hasSpokenFor(openTime);
      if (member.isBehind()) {
        catchUp(member, openTime, reports);
      } else if (spoke) {
        member.at(openTime).ifPresent(reports::add);
      }
      if (!spoke) {
        missed.add(symbol);
        member.misses(openTime);
      }
    }
    members.forEach((symbol, member) -> {
      if (member.isBehind() && !symbols.contains(symbol)) {
        catchUp(member, openTime, reports);
      }
    });
    reports.sort(IN_ORDER);
    return new RoundInput(openTime + timeframe, reports, missed, Control.NONE);
  }

  /// As the account does: it is no longer behind when the round's own candle has come.
  private static void catchUp(Member member, long openTime, List<SymbolReport> reports) {
    List<SymbolReport> late = member.upTo(openTime);
    if (late.isEmpty()) {
      return;
    }
    reports.addAll(late);
    long last = late.getLast().candle().openTime();
    if (last == openTime) {
      member.caughtUp();
    } else {
      member.isBehindSince(last);
    }
  }

  /// The account has decided the rounds up to this candle.
  ///
  /// @param behind symbols that have not caught up, with the candle up to which they were seen
  void decided(long openTime, SortedMap<String, Long> behind) {
    decided = openTime;
    handed = Math.max(handed, openTime);
    expected.headMap(openTime, true).clear();
    overdue.headSet(openTime, true).clear();
    behind.keySet().forEach(this::member);
    members.forEach((symbol, member) -> {
      Long seen = behind.get(symbol);
      if (seen == null) {
        member.caughtUp();
      } else {
        member.isBehindSince(seen);
      }
      member.forget(floor(member));
    });
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

  /// Open time up to which a symbol's reports are not needed any more.
  long confirmed(String symbol) {
    return floor(member(symbol));
  }

  /// The symbols that the oldest open round waits for, or that are behind, and the candle above
  /// which their reports are wanted.
  SortedMap<String, Long> awaited() {
    SortedMap<String, Long> awaited = new TreeMap<>();
    Map.Entry<Long, List<String>> oldest = expected.higherEntry(handed);
    if (oldest != null) {
      for (String symbol : oldest.getValue()) {
        Member member = member(symbol);
        if (!member.hasSpokenFor(oldest.getKey()) && !member.isStopped(oldest.getKey())) {
          awaited.put(symbol, floor(member));
        }
      }
    }
    members.forEach((symbol, member) -> {
      if (member.isBehind() && !member.isStopped(decided) && member.upTo(decided).isEmpty()) {
        awaited.put(symbol, floor(member));
      }
    });
    return awaited;
  }

  private long floor(Member member) {
    return member.isBehind() ? member.seen() : decided;
  }

  private Member member(String symbol) {
    return members.computeIfAbsent(symbol, _ -> new Member());
  }
}
