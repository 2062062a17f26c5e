package io.fairgap.app.config;

import com.typesafe.config.ConfigOrigin;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a value stands in a file, the way editors and terminals understand it.
final class Place {
  private static final Pattern FILE_AND_LINE =
      Pattern.compile("(?:merge of )?(.*?): ([0-9]+)(?:-[0-9]+)?(?:,.*)?", Pattern.DOTALL);

  private Place() {}

  /// `fairgap.conf:12`; of a value that spans lines or was put together, the first.
  static String of(ConfigOrigin origin) {
    Matcher place = FILE_AND_LINE.matcher(origin.description());
    return place.matches() ? place.group(1) + ":" + place.group(2) : origin.description();
  }
}
