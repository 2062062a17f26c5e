package io.fairgap.trading.honesty;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a run's figures mean, in words.
///
/// @param paragraphs short ones, the most important first; each is whole sentences
public record Verdict(Belief belief, List<String> paragraphs) {

  public Verdict {
    paragraphs = List.copyOf(paragraphs);
  }

  /// The verdict that the figures give; the thresholds stand at [Belief].
  public static Verdict of(VerdictFacts facts) {
    Belief belief = Belief.of(facts);
    if (belief == Belief.NO_TRADES) {
      return new Verdict(belief, List.of(Headline.of(belief, facts)));
    }
    List<String> paragraphs =
        Stream.of(
                Optional.of(Headline.of(belief, facts)),
                Explanations.mean(facts),
                Explanations.costs(facts),
                Explanations.falls(facts),
                Explanations.length(facts),
                Explanations.doubts(facts),
                Optional.of("These are past candles; they do not say what the next ones bring."))
            .flatMap(Optional::stream)
            .toList();
    return new Verdict(belief, paragraphs);
  }
}
