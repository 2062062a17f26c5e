package io.fairgap.app.config;

import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigIncludeContext;
import com.typesafe.config.ConfigIncluder;
import com.typesafe.config.ConfigIncluderClasspath;
import com.typesafe.config.ConfigIncluderFile;
import com.typesafe.config.ConfigIncluderURL;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigParseOptions;
import io.fairgap.app.mistake.Mistake;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Includes files beside the including one, and nothing from elsewhere: a configuration that
/// fetched from the network could change, or be changed, between two runs.
final class LocalIncludes
    implements ConfigIncluder, ConfigIncluderFile, ConfigIncluderURL, ConfigIncluderClasspath {
  private static final int LARGEST = 1 << 20;
  private static final int DEEPEST = 10;

  private final Path file;
  private final int depth;

  LocalIncludes(Path file) {
    this(file, 0);
  }

  private LocalIncludes(Path file, int depth) {
    this.file = file;
    this.depth = depth;
  }

  /// The text of a configuration file.
  ///
  /// @throws Mistake when there is none that can be read
  static String text(Path file) {
    if (Files.notExists(file)) {
      throw new Mistake(file + ": there is no such file.");
    }
    if (Files.isDirectory(file)) {
      throw new Mistake(file + ": this is a folder, not a configuration file.");
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw new Mistake(file + ": a configuration file has at most 1 MB.");
      }
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new Mistake(file + ": this is no UTF-8 text.", e);
    } catch (IOException e) {
      throw new Mistake(file + ": it cannot be read (" + e.getMessage() + ").", e);
    }
  }

  @Override
  public ConfigObject include(ConfigIncludeContext context, String what) {
    if (what.contains("://")) {
      throw refused(what, "is a URL; only files can be included.");
    }
    return includeFile(context, new File(what));
  }

  @Override
  public ConfigObject includeFile(ConfigIncludeContext context, File what) {
    if (depth == DEEPEST) {
      throw refused(what.getPath(), "is one include too many; they go " + DEEPEST + " deep.");
    }
    Path included = beside(what);
    if (!Files.isRegularFile(included)) {
      throw refused(what.getPath(), "is included, and there is no such file.");
    }
    ConfigParseOptions options =
        context
            .parseOptions()
            .setOriginDescription(included.toString())
            .setIncluder(new LocalIncludes(included, depth + 1));
    return ConfigFactory.parseString(text(included), options).root();
  }

  @Override
  public ConfigObject includeURL(ConfigIncludeContext context, URL what) {
    throw refused(what.toString(), "is a URL; only files can be included.");
  }

  @Override
  public ConfigObject includeResources(ConfigIncludeContext context, String what) {
    throw refused(what, "is on the class path; only files can be included.");
  }

  /// Nothing else may include.
  @Override
  public ConfigIncluder withFallback(ConfigIncluder fallback) {
    return this;
  }

  private Path beside(File what) {
    try {
      return file.resolveSibling(what.toPath());
    } catch (InvalidPathException e) {
      throw new Mistake(file + ": " + Mistake.quote(what.getPath()) + " is no file name.", e);
    }
  }

  private Mistake refused(String what, String why) {
    return new Mistake(place(what) + ": " + Mistake.quote(what) + " " + why);
  }

  /// The parser does not say on which line the include stands, so this looks for it; what it says
  /// of a URL may be written otherwise.
  private String place(String what) {
    return lineWith(what).or(() -> lineWith("")).map(line -> file + ":" + line).orElse("" + file);
  }

  private Optional<Integer> lineWith(String what) {
    List<String> lines = text(file).lines().toList();
    return IntStream.range(0, lines.size())
        .filter(i -> lines.get(i).contains("include") && lines.get(i).contains(what))
        .mapToObj(i -> i + 1)
        .findFirst();
  }
}
