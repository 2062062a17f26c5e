package io.fairgap.app.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.LoggerFactory;

/// The log of a node: a line of JSON per event, a file a day, two weeks of them.
final class LogFile {
  private static final int DAYS = 14;

  /// They tell of every step of a start that is well.
  private static final List<String> TALKATIVE =
      List.of(
          "org.apache.pekko.cluster.sharding",
          "org.apache.pekko.cluster.singleton",
          "org.apache.pekko.projection",
          "org.apache.pekko.event",
          "org.flywaydb.core.FlywayExecutor",
          "org.flywaydb.core.internal.schemahistory",
          "com.zaxxer.hikari",
          "io.zonky",
          "kamon.Init");

  private LogFile() {}

  /// A terminal has a stream of its own; what libraries print (pekko-projection-jdbc says "# stop"
  /// for every projection) is for nobody.
  static void muteLibraries() {
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8));
  }

  /// From now on everything is logged to this file, and nothing elsewhere.
  static void open(Path file) {
    muteLibraries();
    if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) {
      throw new IllegalStateException("the log is written by Logback");
    }
    JsonEncoder encoder = new JsonEncoder();
    encoder.setContext(context);
    encoder.setWithFormattedMessage(true);
    encoder.setWithMessage(false);
    encoder.setWithArguments(false);
    encoder.setWithSequenceNumber(false);
    encoder.setWithNanoseconds(false);
    encoder.setWithContext(false);
    encoder.start();
    RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
    appender.setContext(context);
    appender.setFile(file.toString());
    appender.setEncoder(encoder);
    appender.setRollingPolicy(policy(context, appender, file));
    appender.start();
    Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.detachAndStopAllAppenders();
    root.addAppender(appender);
    root.setLevel(Level.INFO);
    TALKATIVE.forEach(name -> context.getLogger(name).setLevel(Level.WARN));
  }

  private static SizeAndTimeBasedRollingPolicy<ILoggingEvent> policy(
      LoggerContext context, RollingFileAppender<ILoggingEvent> appender, Path file) {
    SizeAndTimeBasedRollingPolicy<ILoggingEvent> policy = new SizeAndTimeBasedRollingPolicy<>();
    policy.setContext(context);
    policy.setParent(appender);
    policy.setFileNamePattern(file + ".%d{yyyy-MM-dd}.%i.gz");
    policy.setMaxFileSize(FileSize.valueOf("20MB"));
    policy.setTotalSizeCap(FileSize.valueOf("200MB"));
    policy.setMaxHistory(DAYS);
    policy.start();
    return policy;
  }
}
