package io.fairgap.actors.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.actors.monitor.Pulse;
import io.fairgap.actors.sample.Journal;
import io.fairgap.protocol.configuration.Configuration.Agreed;
import io.fairgap.protocol.configuration.Configuration.Begin;
import io.fairgap.protocol.configuration.Configuration.Change;
import io.fairgap.protocol.configuration.Configuration.Command;
import io.fairgap.protocol.configuration.Configuration.GetTerms;
import io.fairgap.protocol.configuration.Configuration.Refused;
import io.fairgap.protocol.configuration.Configuration.Reply;
import io.fairgap.protocol.configuration.Configuration.Watch;
import io.fairgap.protocol.monitor.Agent;
import io.fairgap.trading.live.Agreement;
import io.fairgap.trading.live.Answer;
import io.fairgap.trading.live.Charter;
import io.fairgap.trading.live.ConfigurationEvent;
import io.fairgap.trading.live.ConfigurationEvent.Changed;
import io.fairgap.trading.live.Terms;
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

  private final EventSourcedBehaviorTestKit<Command, ConfigurationEvent, List<Agreement>> account =
      EventSourcedBehaviorTestKit.create(
          KIT.system(),
          ConfigurationEntity.create(
              "paper", ConfigurationEntityTest::amend, Pulse.unheard(Agent.CONFIGURATION)),
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
    CommandResultWithReply<Command, ConfigurationEvent, List<Agreement>, Reply> result =
        begin(charter("1.5", "BTCUSDT"));

    assertThat(result.events())
        .isEqualTo(List.of(new ConfigurationEvent.Begun(charter("1.5", "BTCUSDT"))));
    assertThat(result.reply()).isEqualTo(new Agreed(terms("1.5")));
  }

  @Test
  void theSameCharterIsAgreedAgainAndRecordedOnce() {
    begin(charter("1.5", "BTCUSDT"));
    account.restart();

    CommandResultWithReply<Command, ConfigurationEvent, List<Agreement>, Reply> again =
        begin(charter("1.5", "BTCUSDT"));

    assertThat(again.hasNoEvents()).isTrue();
    assertThat(again.reply()).isEqualTo(new Agreed(terms("1.5")));
  }

  @Test
  void anotherCharterIsRefusedWithWhatDiffers() {
    begin(charter("1.5", "BTCUSDT"));

    CommandResultWithReply<Command, ConfigurationEvent, List<Agreement>, Reply> result =
        begin(charter("2", "ETHUSDT"));

    assertThat(result.hasNoEvents()).isTrue();
    assertThat(result.reply())
        .isEqualTo(
            new Refused(
                "instruments ETHUSDT (begun with BTCUSDT);"
                    + " gap.k = 2 (begun with gap.k = 1.5)"));
  }

  @Test
  void aChangeIsRecordedAndHoldsAfterARestart() {
    begin(charter("1.5", "BTCUSDT"));

    CommandResultWithReply<Command, ConfigurationEvent, List<Agreement>, Reply> result =
        change("gap.k = 2");
    account.restart();

    Terms changed = terms("1.5").by(List.of("gap.k = 2", "ltf = 5m"));
    assertThat(result.events()).isEqualTo(List.of(new Changed(changed, "ada", 7)));
    assertThat(result.reply()).isEqualTo(new Agreed(changed));
    assertThat(account.<Reply>runCommand(GetTerms::new).reply()).isEqualTo(new Agreed(changed));
  }

  @Test
  void aRefusedChangeChangesNothing() {
    begin(charter("1.5", "BTCUSDT"));

    CommandResultWithReply<Command, ConfigurationEvent, List<Agreement>, Reply> result =
        change("gap.k = x");

    assertThat(result.hasNoEvents()).isTrue();
    assertThat(result.reply()).isEqualTo(new Refused("gap.k is a number."));
    assertThat(account.<Reply>runCommand(GetTerms::new).reply())
        .isEqualTo(new Agreed(terms("1.5")));
  }

  @Test
  void whatHoldsAlreadyIsAgreedAgainAndRecordedOnce() {
    begin(charter("1.5", "BTCUSDT"));

    CommandResultWithReply<Command, ConfigurationEvent, List<Agreement>, Reply> result =
        change("gap.k = 1.5");

    assertThat(result.hasNoEvents()).isTrue();
    assertThat(result.reply()).isEqualTo(new Agreed(terms("1.5")));
  }

  @Test
  void aNodeGoesOnWithWhatItWasBegunWithOrWithWhatHoldsNow() {
    begin(charter("1.5", "BTCUSDT"));
    change("gap.k = 2");

    Reply asBegun = begin(charter("1.5", "BTCUSDT")).reply();
    Reply asNow = begin(charter("2", "BTCUSDT")).reply();
    Reply other = begin(charter("3", "BTCUSDT")).reply();

    Agreed agreed = new Agreed(terms("1.5").by(List.of("gap.k = 2", "ltf = 5m")));
    assertThat(List.of(asBegun, asNow, other))
        .isEqualTo(List.of(agreed, agreed, new Refused("gap.k = 3 (begun with gap.k = 1.5)")));
  }

  @Test
  void aWatchListHoldsWhatTheAccountTradesAndIsRecordedWhenItIsAnother() {
    begin(charter("1.5", "BTCUSDT"));

    var none = account.<Reply>runCommand(to -> new Watch(List.of("ETHUSDT"), "ada", 7, to));
    var again = account.<Reply>runCommand(to -> new Watch(List.of(), "ada", 8, to));

    Terms watching = terms("1.5").watching(List.of());
    assertThat(none.events()).isEqualTo(List.of(new Changed(watching, "ada", 7)));
    assertThat(none.reply()).isEqualTo(new Agreed(watching));
    assertThat(again.hasNoEvents()).isTrue();
  }

  private CommandResultWithReply<Command, ConfigurationEvent, List<Agreement>, Reply> change(
      String assignment) {
    return account.runCommand(to -> new Change(List.of(assignment), "ada", 7, to));
  }

  /// The first line is replaced, unless it is to be no number.
  private static Answer<String> amend(List<String> settings, List<String> assignments) {
    String line = assignments.getFirst();
    return line.endsWith("x")
        ? new Answer.Refuse<>("gap.k is a number.")
        : new Answer.Accept<>(List.of(line, settings.get(1)));
  }

  private static Terms terms(String significance) {
    Charter charter = charter(significance, "BTCUSDT");
    return Terms.of(charter.settings(), charter.instruments());
  }

  private CommandResultWithReply<Command, ConfigurationEvent, List<Agreement>, Reply> begin(
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
