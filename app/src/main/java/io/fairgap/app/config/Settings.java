package io.fairgap.app.config;

import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigUtil;
import io.fairgap.app.mistake.Mistake;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The effective settings: every one with its value and where that came from, all checked.
public final class Settings {
  private static final Pattern RESERVED = Pattern.compile("[$\"{}:=+#`^?!@*&\\\\]|//");

  /// A setting's value as it holds.
  ///
  /// @param text the canonical text of the value, `unset` when there is none
  /// @param where where it came from, such as `default` or `fairgap.conf:12`
  public record Effective(String key, String text, String where) {
    @Override
    public String toString() {
      return key + " = " + text + " (" + where + ")";
    }
  }

  private final SortedMap<String, Effective> values;

  private Settings(SortedMap<String, Effective> values) {
    this.values = values;
  }

  /// The defaults with the assignments upon them, the later above the earlier.
  ///
  /// @throws Mistake when one names no setting or has no right value, also when a later one covers
  ///   it, or when two settings contradict each other
  public static Settings of(List<Assignment> assignments) {
    SortedMap<String, Effective> values = new TreeMap<>();
    for (Setting<?> setting : Schema.ALL) {
      values.put(setting.name(), new Effective(setting.name(), setting.preset(), "default"));
    }
    for (Assignment assignment : assignments) {
      Setting<?> setting = Schema.find(assignment.key(), assignment.where());
      values.put(
          setting.name(),
          new Effective(setting.name(), canonical(setting, assignment), assignment.where()));
    }
    Settings settings = new Settings(values);
    Agreement.check(settings);
    return settings;
  }

  /// What a record holds of them: lines as [#canonical] writes them. The others have their
  /// defaults.
  public static List<Assignment> recorded(List<String> lines) {
    ConfigParseOptions options =
        ConfigParseOptions.defaults().setOriginDescription("the recorded settings");
    return ConfigTree.assignments(
        ConfigFactory.parseString(String.join("\n", lines), options).root());
  }

  /// The value of a setting that always has one.
  public <T> T get(Key<T> key) {
    return key.type().read(effective(key).text()).orElseThrow();
  }

  /// The value of a setting that may be unset.
  public <T> Optional<T> find(OpenKey<T> key) {
    String text = effective(key).text();
    return text.equals(OpenKey.UNSET) ? Optional.empty() : key.type().read(text);
  }

  /// The setting's value as text, with where it came from.
  public Effective effective(Setting<?> setting) {
    return Optional.ofNullable(values.get(setting.name())).orElseThrow();
  }

  /// All settings, sorted by key.
  public Collection<Effective> all() {
    return Collections.unmodifiableCollection(values.values());
  }

  /// `key = value` lines, sorted by key, each with a line feed; a configuration file that reads
  /// back as these settings. Equal settings have equal texts, wherever they came from.
  public String canonical() {
    return values.values().stream()
        .map(value -> value.key() + " = " + quoted(value.text()) + "\n")
        .collect(Collectors.joining());
  }

  /// Only what HOCON would read as something else is quoted; lists of plain words are not.
  private static String quoted(String text) {
    return RESERVED.matcher(text).find() ? ConfigUtil.quoteString(text) : text;
  }

  /// SHA-256 of the canonical text in UTF-8, in lower-case hexadecimal.
  public String sha256() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(canonical().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static <T> String canonical(Setting<T> setting, Assignment assignment) {
    boolean open = setting instanceof OpenKey;
    if (open && assignment.text().equals(OpenKey.UNSET)) {
      return OpenKey.UNSET;
    }
    return setting
        .type()
        .read(assignment.text())
        .map(setting.type()::write)
        .orElseThrow(() -> new Mistake(wrong(setting, assignment)));
  }

  private static String wrong(Setting<?> setting, Assignment assignment) {
    return "%s: %s is %s%s, not %s."
        .formatted(
            assignment.where(),
            setting.name(),
            setting.type().words(),
            setting instanceof OpenKey ? " (or 'unset')" : "",
            Mistake.quote(assignment.text()));
  }
}
