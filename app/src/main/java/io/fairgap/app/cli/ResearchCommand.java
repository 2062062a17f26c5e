package io.fairgap.app.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.fairgap.app.live.RecordDatabase;
import io.fairgap.app.live.RecordedResearch;
import io.fairgap.app.output.Terminal;
import io.fairgap.trading.screening.Assessment;
import io.fairgap.trading.screening.Reading;
import io.fairgap.trading.screening.Screening;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `./fairgap research`: the last screening of a node.
@Command(
    name = "research",
    description = {
      "Show which symbols a node watches and the figures behind each choice, as of its last",
      "screening. A criterion without enough history neither passes nor fails."
    })
final class ResearchCommand implements Callable<Integer> {
  private static final MathContext DIGITS = new MathContext(4);

  private final Terminal terminal;

  @Option(names = "--json", description = "All of it as JSON.")
  private boolean json;

  @Mixin private final HomeOptions home = new HomeOptions();

  ResearchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    try (RecordDatabase record =
        RecordDatabase.open(home.home(terminal), home.database(terminal))) {
      Optional<Screening> last = RecordedResearch.last(record.database());
      if (json) {
        terminal.out().println(last.isEmpty() ? "null" : json(last.get()));
      } else if (last.isEmpty()) {
        terminal.out().println("The market is not screened yet.");
      } else {
        print(last.get());
      }
    }
    return CommandLineProgram.DONE;
  }

  private void print(Screening screening) {
    terminal.out().println("Screened as of " + Instant.ofEpochMilli(screening.at()));
    for (Assessment one : screening.assessments()) {
      terminal
          .out()
          .printf(
              Locale.ROOT, "%n%-12s %s, score %.3f%n", one.symbol(), standing(one), one.score());
      one.readings()
          .forEach(it -> terminal.out().printf("  %-16s %s%n", it.criterion().label(), words(it)));
    }
  }

  private static String standing(Assessment one) {
    return switch (one.standing()) {
      case CONFIGURED -> "watched: configured";
      case CHOSEN -> "watched: among the best";
      case HELD -> "watched: a position is open";
      case ELIGIBLE -> "not watched: others are better";
      case REFUSED -> "not watched: refused";
    };
  }

  private static String words(Reading reading) {
    return switch (reading) {
      case Reading.Passed(_, var figure) -> number(figure) + ", passed";
      case Reading.Failed(_, var figure) -> number(figure) + ", failed";
      case Reading.Noted(_, var figure) -> number(figure);
      case Reading.Unknown(_, var days, var needed) ->
          "unknown (%d of %d days)".formatted(days, needed);
    };
  }

  private static String number(double figure) {
    return Double.isInfinite(figure)
        ? "unbounded"
        : new BigDecimal(figure).round(DIGITS).stripTrailingZeros().toPlainString();
  }

  private static String json(Screening screening) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = new JsonFactory().createGenerator(text)) {
      out.writeStartObject();
      out.writeStringField("at", Instant.ofEpochMilli(screening.at()).toString());
      out.writeArrayFieldStart("symbols");
      for (Assessment one : screening.assessments()) {
        write(out, one);
      }
      out.writeEndArray();
      out.writeEndObject();
    }
    return text.toString();
  }

  private static void write(JsonGenerator out, Assessment one) throws IOException {
    out.writeStartObject();
    out.writeStringField("symbol", one.symbol());
    out.writeStringField("standing", one.standing().name().toLowerCase(Locale.ROOT));
    out.writeBooleanField("watched", one.standing().watched());
    out.writeNumberField("score", one.score());
    out.writeObjectFieldStart("readings");
    for (Reading reading : one.readings()) {
      out.writeObjectFieldStart(reading.criterion().label());
      write(out, reading);
      out.writeEndObject();
    }
    out.writeEndObject();
    out.writeEndObject();
  }

  /// A figure without bound is null, as JSON knows none.
  private static void write(JsonGenerator out, Reading reading) throws IOException {
    switch (reading) {
      case Reading.Passed(_, var figure) -> write(out, "passed", figure);
      case Reading.Failed(_, var figure) -> write(out, "failed", figure);
      case Reading.Noted(_, var figure) -> write(out, "noted", figure);
      case Reading.Unknown(_, var days, var needed) -> {
        out.writeStringField("reading", "unknown");
        out.writeNumberField("days", days);
        out.writeNumberField("needed", needed);
      }
    }
  }

  private static void write(JsonGenerator out, String reading, double figure) throws IOException {
    out.writeStringField("reading", reading);
    if (Double.isFinite(figure)) {
      out.writeNumberField("figure", figure);
    } else {
      out.writeNullField("figure");
    }
  }
}
