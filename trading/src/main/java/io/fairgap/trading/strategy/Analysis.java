package io.fairgap.trading.strategy;

import io.fairgap.trading.decision.Decision;
import io.fairgap.trading.market.Direction;
import java.util.ArrayList;
import java.util.List;

/// What the strategies of one symbol have to say about one candle, in the order in which they said
/// it.
///
/// Reused from candle to candle: [#clear] comes before each.
public final class Analysis {
  private final List<Inversion> inversions = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final List<Proposal> proposals = new ArrayList<>();
  private final List<Finding> withdrawals = new ArrayList<>();
  private final List<String> exits = new ArrayList<>();
  private boolean empty = true;

  /// A decision about a setup, with the place on the chart that it is about.
  public record Finding(Decision decision, Occasion occasion) {}

  /// A gap inverted, which is where a setup begins; whether it is followed or refused at once is
  /// told by the findings. Known for those who look on: no decision is made of it.
  ///
  /// @param setup its name
  /// @param gap the gap's own direction, opposite to the trade's
  /// @param timeframe of the gap in milliseconds
  /// @param anchorTime open time of its middle candle
  /// @param lo its lower edge in ticks
  /// @param hi its upper edge in ticks
  public record Inversion(
      String setup, Direction gap, long timeframe, long anchorTime, long lo, long hi) {}

  /// What was said for the account, put together again from its parts.
  public static Analysis of(
      List<Finding> findings,
      List<Proposal> proposals,
      List<Finding> withdrawals,
      List<String> exits) {
    Analysis said = new Analysis();
    said.findings.addAll(findings);
    said.proposals.addAll(proposals);
    said.withdrawals.addAll(withdrawals);
    said.exits.addAll(exits);
    said.empty = findings.isEmpty() && withdrawals.isEmpty() && exits.isEmpty();
    return said;
  }

  public void clear() {
    if (!empty) {
      inversions.clear();
      findings.clear();
      proposals.clear();
      withdrawals.clear();
      exits.clear();
      empty = true;
    }
  }

  /// A setup begins.
  public void inverted(Inversion inversion) {
    inversions.add(inversion);
    empty = false;
  }

  /// A setup armed or was refused.
  public void found(Decision decision, Occasion occasion) {
    findings.add(new Finding(decision, occasion));
    empty = false;
  }

  /// A trade is proposed; the vote for it is part of the findings.
  public void propose(Proposal proposal) {
    findings.add(new Finding(proposal.vote(), proposal.occasion()));
    proposals.add(proposal);
    empty = false;
  }

  /// An entry of this setup that still waits is to be taken back; without effect when it was
  /// filled.
  public void withdraw(Decision.Refused reason, Occasion occasion) {
    withdrawals.add(new Finding(reason, occasion));
    empty = false;
  }

  /// An open position of this strategy is to be closed at the next open; without effect when there
  /// is none.
  public void exit(String strategy) {
    exits.add(strategy);
    empty = false;
  }

  public boolean isEmpty() {
    return empty;
  }

  public List<Inversion> inversions() {
    return inversions;
  }

  public List<Finding> findings() {
    return findings;
  }

  public List<Proposal> proposals() {
    return proposals;
  }

  public List<Finding> withdrawals() {
    return withdrawals;
  }

  /// The strategies that want out.
  public List<String> exits() {
    return exits;
  }
}
