package io.fairgap.app.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigResolveOptions;
import com.typesafe.config.ConfigSyntax;
import io.fairgap.app.mistake.Mistake;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Settings in a HOCON file.
///
/// `${NAME}` stands for another setting or an environment variable; `include "other.conf"` takes in
/// another file. Nothing else is read: no URL, no class path, no system property.
public final class ConfigFile {
  private final Path path;
  private final Map<String, String> environment;

  private ConfigFile(Path path, Map<String, String> environment) {
    this.path = path;
    this.environment = environment;
  }

  /// The settings of the file, by key.
  ///
  /// @param environment what `${NAME}` may stand for
  /// @throws Mistake when the file cannot be read or is no HOCON
  public static List<Assignment> read(Path path, Map<String, String> environment) {
    return new ConfigFile(path, environment).read();
  }

  private List<Assignment> read() {
    try {
      return ConfigTree.assignments(parse().root());
    } catch (ConfigException e) {
      throw new Mistake(sentence(e), e);
    } catch (StackOverflowError _) {
      throw new Mistake(path + ": the braces and brackets are nested too deep.");
    }
  }

  private Config parse() {
    ConfigParseOptions options =
        ConfigParseOptions.defaults()
            .setSyntax(ConfigSyntax.CONF)
            .setOriginDescription(path.toString())
            .setIncluder(new LocalIncludes(path));
    return ConfigFactory.parseString(LocalIncludes.text(path), options)
        .resolve(ConfigResolveOptions.noSystem().appendResolver(new Variables(environment)));
  }

  private String sentence(ConfigException e) {
    String message = String.valueOf(e.getMessage());
    if (e.origin() == null) {
      return path + ": " + firstSentence(message);
    }
    String origin = e.origin().description() + ": ";
    String what = message.startsWith(origin) ? message.substring(origin.length()) : message;
    return Place.of(e.origin()) + ": " + firstSentence(what);
  }

  /// The library explains at length, and quotes what it read.
  private static String firstSentence(String message) {
    int end = message.indexOf(" (");
    String first = end > 0 ? message.substring(0, end) : message;
    String brief = first.length() > 160 ? first.substring(0, 160) + "…" : first;
    return brief.endsWith(".") ? brief : brief + ".";
  }
}
