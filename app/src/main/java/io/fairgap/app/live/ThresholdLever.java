package io.fairgap.app.live;

import io.fairgap.actors.performance.PerformanceThresholds;
import io.fairgap.http.control.BadRequest;
import io.fairgap.http.control.Fields;
import io.fairgap.http.control.Lever;
import io.fairgap.protocol.performance.Performance;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/// `POST /control/threshold` with `figure`, `least` and `trades`: says when a figure that fell
/// below a value is worth an alert. An empty `least` takes the threshold away.
final class ThresholdLever implements Lever {
  private static final Set<String> FIELDS = Set.of("figure", "least", "trades");

  private final PerformanceThresholds thresholds;

  ThresholdLever(PerformanceThresholds thresholds) {
    this.thresholds = thresholds;
  }

  @Override
  public String name() {
    return "threshold";
  }

  @Override
  public CompletionStage<Answer> pull(Fields fields) {
    String figure = fields.only(FIELDS).text("figure");
    String least = fields.text("least");
    String trades = fields.text("trades");
    if (least.isEmpty()) {
      return thresholds
          .clear(figure)
          .thenApply(reply -> answer(reply, "No threshold is set for %s.".formatted(figure)));
    }
    String set =
        "An alert is raised when %s is below %s, from %s closed trade(s) on."
            .formatted(figure, least, trades);
    try {
      return thresholds
          .set(figure, Double.parseDouble(least), Integer.parseInt(trades))
          .thenApply(reply -> answer(reply, set));
    } catch (NumberFormatException e) {
      throw new BadRequest("A threshold is a number, and a number of trades a whole one.");
    }
  }

  private static Answer answer(Performance.Reply reply, String done) {
    return switch (reply) {
      case Performance.Recorded() -> new Answer.Done(done);
      case Performance.Refused(var reason) -> new Answer.Refused(reason);
    };
  }
}
