package io.fairgap.trading.pipeline;

import io.fairgap.trading.decision.Decision;
import io.fairgap.trading.decision.DecisionLine;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.state.StateReader;
import io.fairgap.trading.state.StateWriter;
import io.fairgap.trading.state.Stateful;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;

/// Writes the canonical lines of the rounds, each round closed by its hash.
///
/// The hash is SHA-256 over the previous round's hash in hexadecimal and the round's own lines,
/// each followed by a line feed; the first previous hash is 64 zeros. Rounds without decisions
/// leave nothing.
public final class DecisionJournal implements Stateful {
  private static final byte LINE_FEED = '\n';

  private final List<Instrument> instruments;
  private final Consumer<String> lines;
  private final MessageDigest digest;
  private String hash = "0".repeat(64);
  private boolean inRound;

  /// @param instruments of the run, in the order of their numbers
  /// @param lines takes every line, without line feed
  public DecisionJournal(List<Instrument> instruments, Consumer<String> lines) {
    this.instruments = List.copyOf(instruments);
    this.lines = lines;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }

  public void decided(long closeTime, int symbol, Decision decision) {
    if (!inRound) {
      inRound = true;
      add(hash);
    }
    String line = DecisionLine.of(closeTime, decision, instruments.get(symbol));
    add(line);
    lines.accept(line);
  }

  public void ended(long closeTime) {
    if (inRound) {
      inRound = false;
      hash = HexFormat.of().formatHex(digest.digest());
      lines.accept(DecisionLine.ofRound(closeTime, hash));
    }
  }

  /// Hash of the last round that decided something; 64 zeros before the first.
  public String hash() {
    return hash;
  }

  /// Goes on after a round that had this hash.
  public void goOnFrom(String last) {
    digest.reset();
    inRound = false;
    hash = last;
  }

  @Override
  public void save(StateWriter out) {
    if (inRound) {
      throw new IllegalStateException("a journal has a state between rounds only");
    }
    out.put(hash);
  }

  @Override
  public void load(StateReader in) {
    goOnFrom(in.getText());
  }

  private void add(String line) {
    digest.update(line.getBytes(StandardCharsets.UTF_8));
    digest.update(LINE_FEED);
  }
}
