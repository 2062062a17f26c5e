package io.fairgap.trading.state;

/// A part of a core whose state can be taken out and put back.
public interface Stateful {
  void save(StateWriter out);

  /// Replaces this part's state by what [#save] wrote; the part was built with the same settings.
  void load(StateReader in);
}
