package io.fairgap.app.agents;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// `docs/agents.md`: every agent with what it is told and by whom, what it answers, what it
/// records.
final class AgentsPage {
  private final JavaClasses classes;
  private final Sources sources;
  private final List<Protocol> protocols;
  private final StringBuilder page = new StringBuilder();

  private AgentsPage(JavaClasses classes, Sources sources) {
    this.classes = classes;
    this.sources = sources;
    protocols = Protocol.all(classes);
  }

  static String text(JavaClasses classes, Sources sources) {
    AgentsPage page = new AgentsPage(classes, sources);
    page.head();
    page.protocols.forEach(page::agent);
    return page.page.toString();
  }

  private void head() {
    page.append(
        """
        # Agents

        Every agent is a supervised typed actor: its messages are in `protocol/`, its behaviour in `actors/`.
        This page is made from them; a test says when it is out of date.

        | agent | told by | tells | records |
        |---|---|---|---|
        """);
    for (Protocol protocol : protocols) {
      page.append(
          "| [%s](#%s) | %s | %s | %s |\n"
              .formatted(
                  protocol.name(),
                  protocol.name().toLowerCase(Locale.ROOT),
                  String.join(", ", tellers(protocol)),
                  String.join(", ", told(protocol)),
                  protocol.events(classes).isEmpty() ? "nothing" : "events"));
    }
  }

  private NavigableSet<String> tellers(Protocol protocol) {
    NavigableSet<String> tellers = new TreeSet<>();
    protocol
        .messages()
        .forEach(message -> tellers.addAll(protocol.senders(message, classes, protocols)));
    tellers.remove("itself");
    return tellers;
  }

  private NavigableSet<String> told(Protocol protocol) {
    return protocols.stream()
        .filter(other -> !other.equals(protocol))
        .filter(other -> tellers(other).contains(protocol.name()))
        .map(Protocol::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void agent(Protocol protocol) {
    page.append("\n## %s\n\n%s\n\n".formatted(protocol.name(), sources.of(protocol.type())));
    page.append("| is told | by | what it means | answers |\n|---|---|---|---|\n");
    for (Class<?> message : protocol.messages()) {
      page.append(
          "| `%s` | %s | %s | %s |\n"
              .formatted(
                  message.getSimpleName(),
                  String.join(", ", protocol.senders(message, classes, protocols)),
                  sources.of(message),
                  names(Protocol.replies(message))));
    }
    List<Class<?>> events = protocol.events(classes);
    if (!events.isEmpty()) {
      page.append("\n| records | what it means |\n|---|---|\n");
      events.forEach(event ->
          page.append("| `%s` | %s |\n".formatted(event.getSimpleName(), sources.of(event))));
    }
  }

  private static String names(List<Class<?>> types) {
    return types.stream()
        .map(type -> "`" + type.getSimpleName() + "`")
        .collect(Collectors.joining(", "));
  }
}
