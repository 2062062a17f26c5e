package io.fairgap.http.control;

import io.fairgap.protocol.configuration.Configuration;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.RecipientRef;
import org.apache.pekko.actor.typed.javadsl.AskPattern;

/// `POST /control/settings` with `settings`, a `key=value` line each, and `by`.
public final class SettingsLever implements Lever {
  private static final Duration ANSWER = Duration.ofSeconds(4);
  private static final Set<String> FIELDS = Set.of("settings", "by");

  private final ActorSystem<?> system;
  private final RecipientRef<Configuration.Command> configuration;
  private final InstantSource clock;

  public SettingsLever(
      ActorSystem<?> system,
      RecipientRef<Configuration.Command> configuration,
      InstantSource clock) {
    this.system = system;
    this.configuration = configuration;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "settings";
  }

  @Override
  public CompletionStage<Answer> pull(Fields fields) {
    List<String> settings =
        fields.only(FIELDS).text("settings").lines().filter(line -> !line.isBlank()).toList();
    if (settings.isEmpty()) {
      throw new BadRequest("At least one setting is needed, as key=value.");
    }
    String by = fields.text("by");
    return AskPattern.<Configuration.Command, Configuration.Reply>ask(
            configuration,
            replyTo -> new Configuration.Change(settings, by, clock.millis(), replyTo),
            ANSWER,
            system.scheduler())
        .thenApply(reply -> answer(reply, settings));
  }

  private static Answer answer(Configuration.Reply reply, List<String> settings) {
    return switch (reply) {
      case Configuration.Agreed _ ->
          new Answer.Done("From the next round on: " + String.join(", ", settings) + ".");
      case Configuration.Refused(var reason) -> new Answer.Refused(reason);
    };
  }
}
