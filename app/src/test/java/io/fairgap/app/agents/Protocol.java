package io.fairgap.app.agents;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import io.fairgap.http.control.Lever;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.persistence.typed.javadsl.EventSourcedBehavior;

/// One agent's protocol: what it is told, by whom, what it answers and what it records.
///
/// @param type the interface that holds the messages
/// @param command what all messages are
record Protocol(Class<?> type, Class<?> command) {
  private static final String PROTOCOLS = "io.fairgap.protocol.";
  private static final String AGENTS = "io.fairgap.actors.";
  private static final String NODE = "the node";
  private static final Pattern AGENT = Pattern.compile(".*(Entity|Actor)");

  /// All of them, by name.
  static List<Protocol> all(JavaClasses classes) {
    return classes.stream()
        .filter(JavaClass::isTopLevelClass)
        .filter(each -> each.getPackageName().startsWith(PROTOCOLS))
        .map(JavaClass::reflect)
        .flatMap(type -> of(type).stream())
        .sorted(Comparator.comparing(Protocol::name))
        .toList();
  }

  private static Optional<Protocol> of(Class<?> type) {
    return Arrays.stream(type.getDeclaredClasses())
        .filter(nested -> nested.getSimpleName().equals("Command"))
        .findFirst()
        .map(command -> new Protocol(type, command));
  }

  String name() {
    return type.getSimpleName();
  }

  /// The last part of the package, which protocol and actor share.
  private String folder() {
    return type.getPackageName().substring(PROTOCOLS.length());
  }

  /// The messages, in the order in which they are declared.
  List<Class<?>> messages() {
    return leaves(command);
  }

  /// What a message is answered by, as its `ActorRef` says.
  static List<Class<?>> replies(Class<?> message) {
    RecordComponent[] components = message.getRecordComponents();
    return components == null
        ? List.of()
        : Arrays.stream(components).flatMap(each -> reply(each).stream()).toList();
  }

  private static Optional<Class<?>> reply(RecordComponent component) {
    return component.getType() == ActorRef.class
            && component.getGenericType() instanceof ParameterizedType given
            && given.getActualTypeArguments()[0] instanceof Class<?> reply
        ? Optional.of(reply)
        : Optional.empty();
  }

  /// Who makes a message: names of agents, `HTTP`, `the node`, `command line`, or `itself`.
  NavigableSet<String> senders(Class<?> message, JavaClasses classes, List<Protocol> all) {
    NavigableSet<String> senders = new TreeSet<>();
    for (JavaClass each : classes) {
      if (uses(each, message)) {
        senders.addAll(senders(each, classes, all));
      }
    }
    return senders;
  }

  /// What every agent tells the monitor is made in the monitor's own folder, around them all. For
  /// others who live in the agent's folder those speak who use them from outside.
  private NavigableSet<String> senders(JavaClass user, JavaClasses classes, List<Protocol> all) {
    if (!isAtHome(user)) {
      return new TreeSet<>(stranger(user, all).stream().toList());
    }
    if (folder().equals("monitor")) {
      return new TreeSet<>(List.of("every agent"));
    }
    JavaClass outermost = classes.get(user.getName().replaceFirst("\\$.*", ""));
    if (AGENT.matcher(outermost.getSimpleName()).matches()) {
      return new TreeSet<>(List.of("itself"));
    }
    return speakers(outermost, all);
  }

  /// Who hands it over to one who asks is the node; who asks is more to the point. Nobody outside
  /// knows those whom the agent keeps to itself.
  private NavigableSet<String> speakers(JavaClass neighbour, List<Protocol> all) {
    NavigableSet<String> speakers =
        neighbour.getDirectDependenciesToSelf().stream()
            .map(Dependency::getOriginClass)
            .filter(other -> !isAtHome(other))
            .flatMap(other -> stranger(other, all).stream())
            .collect(Collectors.toCollection(TreeSet::new));
    if (speakers.size() > 1) {
      speakers.remove(NODE);
    }
    return speakers.isEmpty() ? new TreeSet<>(List.of("itself")) : speakers;
  }

  private boolean isAtHome(JavaClass user) {
    return user.getPackageName().startsWith(AGENTS + folder());
  }

  private static boolean uses(JavaClass user, Class<?> message) {
    Stream<? extends JavaCodeUnitAccess<?>> made =
        Stream.concat(
            user.getConstructorCallsFromSelf().stream(),
            user.getConstructorReferencesFromSelf().stream());
    return message.isEnum()
        ? user.getFieldAccessesFromSelf().stream()
            .anyMatch(access -> access.getTargetOwner().isEquivalentTo(message))
        : made.anyMatch(access -> access.getTargetOwner().isEquivalentTo(message));
  }

  private static Optional<String> stranger(JavaClass user, List<Protocol> all) {
    String home = user.getPackageName();
    if (home.startsWith("io.fairgap.http.") || user.isAssignableTo(Lever.class)) {
      return Optional.of("HTTP");
    }
    if (home.startsWith("io.fairgap.app.live") || home.startsWith(AGENTS + "node")) {
      return Optional.of(NODE);
    }
    if (home.startsWith("io.fairgap.app.")) {
      return Optional.of("command line");
    }
    return all.stream()
        .filter(other -> home.startsWith(AGENTS + other.folder()))
        .map(Protocol::name)
        .findFirst();
  }

  /// What the agent records; empty when it remembers nothing.
  List<Class<?>> events(JavaClasses classes) {
    return classes.stream()
        .filter(each -> each.getPackageName().startsWith(AGENTS + folder()))
        .filter(each -> each.isAssignableTo(EventSourcedBehavior.class))
        .map(each -> (ParameterizedType) each.reflect().getGenericSuperclass())
        .flatMap(behavior -> leaves((Class<?>) behavior.getActualTypeArguments()[1]).stream())
        .toList();
  }

  private static List<Class<?>> leaves(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses())
            .<Class<?>>flatMap(each -> leaves(each).stream())
            .toList()
        : List.of(type);
  }
}
