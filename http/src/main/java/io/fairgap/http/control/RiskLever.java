package io.fairgap.http.control;

import io.fairgap.protocol.risk.RiskManager;
import io.fairgap.trading.decision.Mode;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.RecipientRef;
import org.apache.pekko.actor.typed.javadsl.AskPattern;

/// `POST /control/risk` with `mode` (HALTED, REDUCING or ACTIVE), `reason` and `by`.
public final class RiskLever implements Lever {
  private static final Duration ANSWER = Duration.ofSeconds(4);
  private static final Set<String> FIELDS = Set.of("mode", "reason", "by");

  private final ActorSystem<?> system;
  private final RecipientRef<RiskManager.Command> risk;
  private final InstantSource clock;

  public RiskLever(
      ActorSystem<?> system, RecipientRef<RiskManager.Command> risk, InstantSource clock) {
    this.system = system;
    this.risk = risk;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "risk";
  }

  @Override
  public CompletionStage<Answer> pull(Fields fields) {
    Mode mode = mode(fields.only(FIELDS).text("mode"));
    String reason = fields.text("reason");
    String by = fields.text("by");
    return AskPattern.<RiskManager.Command, RiskManager.Reply>ask(
            risk,
            replyTo -> new RiskManager.Order(mode, reason, by, clock.millis(), replyTo),
            ANSWER,
            system.scheduler())
        .thenApply(RiskLever::answer);
  }

  private static Mode mode(String text) {
    return Arrays.stream(Mode.values())
        .filter(mode -> mode.name().equals(text))
        .findFirst()
        .orElseThrow(() -> new BadRequest("The mode is one of HALTED, REDUCING and ACTIVE."));
  }

  private static Answer answer(RiskManager.Reply reply) {
    return switch (reply) {
      case RiskManager.Refused(var reason) -> new Answer.Refused(reason);
      case RiskManager.Accepted(var control) ->
          new Answer.Done(
              switch (control.mode()) {
                case HALTED -> "Halted from the next round on: no new entries until a resume.";
                case REDUCING -> "Reducing from the next round on: no new entries.";
                case ACTIVE -> "Active from the next round on.";
              });
    };
  }
}
