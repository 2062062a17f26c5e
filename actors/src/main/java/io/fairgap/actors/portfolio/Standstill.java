package io.fairgap.actors.portfolio;

import org.jspecify.annotations.Nullable;

/// Why an account decides no more. It outlives the restarts of its entity, which would fail at the
/// same round for ever; another start of the program tries once more.
final class Standstill {
  private @Nullable String sentence;
  private boolean inRecord;

  /// A round could not be decided: what is recorded is sound.
  void atNewRound(String why) {
    sentence = why;
  }

  /// A recorded round could not be folded: the book is not what the record says.
  void atRecordedRound(String why) {
    sentence = why;
    inRecord = true;
  }

  /// One sentence for people; null while the account decides.
  @Nullable String sentence() {
    return sentence;
  }

  /// Whether the book stands before the end of the record, perhaps in the middle of a round.
  boolean isInRecord() {
    return inRecord;
  }
}
