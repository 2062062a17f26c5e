package io.fairgap.persistence.projection;

/// Told around every commit of a projection, so that what happens when a node dies there can be
/// tried.
public interface CommitHook {
  /// Does nothing.
  CommitHook NONE =
      new CommitHook() {
        @Override
        public void beforeCommit() {}

        @Override
        public void afterCommit() {}
      };

  /// Rows and offset are written and about to be committed; whatever is thrown here undoes them.
  void beforeCommit();

  /// They are committed.
  void afterCommit();
}
