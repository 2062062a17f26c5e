package io.fairgap.http.control;

import java.util.concurrent.CompletionStage;

/// Something that a node can be told: `POST /control/NAME` with an object of texts as JSON.
///
/// Who asks has shown the node's token before. A lever answers without blocking.
public interface Lever {
  /// The last part of its path.
  String name();

  /// @throws BadRequest when the fields are not what it takes
  CompletionStage<Answer> pull(Fields fields);

  /// What became of it, in one sentence.
  sealed interface Answer {
    String sentence();

    record Done(String sentence) implements Answer {}

    record Refused(String sentence) implements Answer {}
  }
}
