package io.fairgap.persistence.journal;

/// Something that was recorded and is there no more.
public sealed interface Damage {
  /// What is wrong, without a full stop.
  String sentence();

  /// An entity of which events up to its highest number are missing or marked as deleted.
  ///
  /// @param highest the highest sequence number stored
  /// @param missing how many of those up to it are not there
  record Gap(String persistenceId, long highest, long missing) implements Damage {
    @Override
    public String sentence() {
      return "%s lacks %d of its first %d events".formatted(persistenceId, missing, highest);
    }
  }

  /// An entity whose last events are gone, as what was made of them says: it would go on under
  /// numbers that it has used before.
  ///
  /// @param highest the highest sequence number stored; 0 without any
  /// @param witness what was made of a later event: its snapshot, its chart
  /// @param number of that event
  record LostTail(String persistenceId, long highest, String witness, long number)
      implements Damage {
    @Override
    public String sentence() {
      return "%s ends at event %d, and its %s is of event %d"
          .formatted(persistenceId, highest, witness, number);
    }
  }

  /// The end of the whole journal is gone, as somebody has read beyond it.
  ///
  /// @param highest the last number in the journal's order; 0 without any
  /// @param reader who has
  /// @param number up to where
  record LostEnd(long highest, String reader, long number) implements Damage {
    @Override
    public String sentence() {
      return "the journal ends at number %d, and %s has read it up to %d"
          .formatted(highest, reader, number);
    }
  }
}
