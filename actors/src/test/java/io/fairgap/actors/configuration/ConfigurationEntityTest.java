package io.fairgap.actors.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.actors.monitor.Pulse;
import io.fairgap.actors.sample.Journal;
import io.fairgap.protocol.configuration.Configuration.Agreed;
import io.fairgap.protocol.configuration.Configuration.Begin;
import io.fairgap.protocol.configuration.Configuration.Command;
import io.fairgap.protocol.configuration.Configuration.Refused;
import io.fairgap.protocol.configuration.Configuration.Reply;
import io.fairgap.protocol.monitor.Agent;
import io.fairgap.trading.live.Charter;
import io.fairgap.trading.live.ConfigurationEvent;
import io.fairgap.trading.market.AssetClass;
import io.fairgap.trading.market.Instrument;
import java.util.List;
import org.apache.pekko.actor.testkit.typed.javadsl.ActorTestKit;
import org.apache.pekko.persistence.testkit.javadsl.EventSourcedBehaviorTestKit;
import org.apache.pekko.persistence.testkit.javadsl.EventSourcedBehaviorTestKit.CommandResultWithReply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConfigurationEntityTest {
  private static final ActorTestKit KIT = ActorTestKit.create(Journal.IN_MEMORY);

  private final EventSourcedBehaviorTestKit<Command, ConfigurationEvent, List<Charter>> account =
      EventSourcedBehaviorTestKit.create(
          KIT.system(),
          ConfigurationEntity.create("paper", Pulse.unheard(Agent.CONFIGURATION)),
          EventSourcedBehaviorTestKit.enabledSerializationSettings().withVerifyState(false));

  @BeforeEach
  void emptyJournal() {
    account.clear();
  }

  @AfterAll
  static void stop() {
    KIT.shutdownTestKit();
  }

  @Test
  void theFirstCharterIsRecorded() {
    CommandResultWithReply<Command, ConfigurationEvent, List<Charter>, Reply> result =
        begin(charter("1.5", "BTCUSDT"));

    assertThat(result.events())
        .isEqualTo(List.of(new ConfigurationEvent.Begun(charter("1.5", "BTCUSDT"))));
    assertThat(result.reply()).isEqualTo(new Agreed());
  }

  @Test
  void theSameCharterIsAgreedAgainAndRecordedOnce() {
    begin(charter("1.5", "BTCUSDT"));
    account.restart();

    CommandResultWithReply<Command, ConfigurationEvent, List<Charter>, Reply> again =
        begin(charter("1.5", "BTCUSDT"));

    assertThat(again.hasNoEvents()).isTrue();
    assertThat(again.reply()).isEqualTo(new Agreed());
  }

  @Test
  void anotherCharterIsRefusedWithWhatDiffers() {
    begin(charter("1.5", "BTCUSDT"));

    CommandResultWithReply<Command, ConfigurationEvent, List<Charter>, Reply> result =
        begin(charter("2", "ETHUSDT"));

    assertThat(result.hasNoEvents()).isTrue();
    assertThat(result.reply())
        .isEqualTo(
            new Refused(
                "instruments ETHUSDT (begun with BTCUSDT);"
                    + " gap.k = 2 (begun with gap.k = 1.5)"));
  }

  private CommandResultWithReply<Command, ConfigurationEvent, List<Charter>, Reply> begin(
      Charter charter) {
    return account.runCommand(replyTo -> new Begin(charter, replyTo));
  }

  private static Charter charter(String significance, String symbol) {
    return new Charter(
        "ifvg",
        List.of("gap.k = " + significance, "ltf = 5m"),
        List.of(Instrument.of(symbol, "0.01", "0.001", AssetClass.CRYPTO)),
        "2");
  }
}
