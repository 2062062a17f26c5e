package io.fairgap.trading.live;

import java.util.List;

/// What follows from an input.
public sealed interface Answer<E> {
  /// These events, to be recorded before anything else happens.
  record Accept<E>(List<E> events) implements Answer<E> {
    public Accept {
      events = List.copyOf(events);
    }
  }

  /// It was done before: to be answered again, never done again.
  record Known<E>() implements Answer<E> {}

  /// It may not be done.
  ///
  /// @param reason one sentence
  record Refuse<E>(String reason) implements Answer<E> {}

  static <E> Answer<E> accept(E event) {
    return new Accept<>(List.of(event));
  }
}
