package io.fairgap.persistence.chart;

import io.fairgap.trading.detection.ChartSettings;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.market.Timeframe;
import io.fairgap.trading.pipeline.CoreVersion;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A chart whose tables are kept.
///
/// @param venue under which its candles are stored
/// @param settings what it shows, and of which timeframe
public record SymbolChart(String venue, Instrument instrument, ChartSettings settings) {
  public String symbol() {
    return instrument.symbol();
  }

  /// The one that a sink means: 0 for the traded one, then the higher ones, ascending.
  Timeframe timeframe(int number) {
    return number == 0 ? settings.traded() : settings.higher().get(number - 1);
  }

  /// A hash over everything that its rows depend on beside the candles: rows of another one have to
  /// be made anew. Records of records, so its text is the same whenever its values are.
  String fingerprint() {
    String text = String.join("\n", CoreVersion.TEXT, toString());
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
