package io.fairgap.app.config;

import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// The nested objects of a file as flat keys with text, the form in which every source gives its
/// settings.
final class ConfigTree {
  private final List<Assignment> assignments = new ArrayList<>();

  private ConfigTree() {}

  /// The leaves, sorted by key, each with its place.
  static List<Assignment> assignments(ConfigObject root) {
    ConfigTree tree = new ConfigTree();
    tree.flatten(List.of(), root);
    tree.assignments.sort(Comparator.comparing(Assignment::key));
    return List.copyOf(tree.assignments);
  }

  private void flatten(List<String> above, ConfigObject object) {
    object.forEach((name, value) -> {
      List<String> names = new ArrayList<>(above);
      names.add(name);
      String key = ConfigUtil.joinPath(names);
      if (!(value instanceof ConfigObject inner)) {
        assignments.add(new Assignment(key, text(value), Place.of(value.origin())));
      } else if (!inner.isEmpty()) {
        flatten(names, inner);
      } else if (!Schema.hasGroup(key)) {
        assignments.add(new Assignment(key, "{}", Place.of(value.origin())));
      }
    });
  }

  /// The value as a user would write it after `--set`. Numbers keep their own digits, because a
  /// double would not be exact.
  private static String text(ConfigValue value) {
    return switch (value.valueType()) {
      case NULL -> OpenKey.UNSET;
      case LIST ->
          ((ConfigList) value)
              .stream().map(ConfigTree::item).collect(Collectors.joining(", ", "[", "]"));
      case OBJECT -> "{}";
      case BOOLEAN, NUMBER, STRING -> value.atKey("value").getString("value").strip();
    };
  }

  private static String item(ConfigValue value) {
    return value.valueType() == ConfigValueType.OBJECT
        ? value.render(ConfigRenderOptions.concise())
        : text(value);
  }
}
