package io.fairgap.http.control;

import java.util.List;

/// What a node can be told, and the secret that it takes.
public record Controls(Token token, List<Lever> levers) {
  public Controls {
    levers = List.copyOf(levers);
  }

  /// Of a node that nobody can tell anything.
  public static Controls none() {
    return new Controls(Token.random(), List.of());
  }
}
