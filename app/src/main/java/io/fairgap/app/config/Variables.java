package io.fairgap.app.config;

import com.typesafe.config.ConfigResolver;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Lets `${NAME}` in a file stand for an environment variable.
record Variables(Map<String, String> environment) implements ConfigResolver {
  @Override
  public @Nullable ConfigValue lookup(String path) {
    String value = environment.get(path);
    return value == null ? null : ConfigValueFactory.fromAnyRef(value, "${" + path + "}");
  }

  /// The only resolver there is.
  @Override
  public ConfigResolver withFallback(ConfigResolver fallback) {
    return this;
  }
}
