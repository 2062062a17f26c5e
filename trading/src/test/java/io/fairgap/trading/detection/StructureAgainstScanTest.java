package io.fairgap.trading.detection;

import static io.fairgap.trading.detection.Charts.FIVE_MINUTES;
import static io.fairgap.trading.detection.Charts.QUARTER;
import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.trading.market.AssetClass;
import io.fairgap.trading.market.Candle;
import io.fairgap.trading.series.Walk;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Swings, breaks and order blocks of both radii against scans of the candles.
class StructureAgainstScanTest {
  @Test
  void walksShowTheStructureThatAScanFinds() {
    for (long seed = 0; seed < 30; seed++) {
      holds(Charts.everything(FIVE_MINUTES, AssetClass.CRYPTO), Walk.of(seed, 3_000, FIVE_MINUTES));
    }
  }

  @Test
  void bitcoinShowsTheStructureThatAScanFinds() {
    holds(Charts.everything(FIVE_MINUTES, AssetClass.CRYPTO), Charts.bitcoin().subList(0, 20_000));
  }

  @Test
  void theEuroShowsTheStructureThatAScanFinds() {
    holds(Charts.everything(QUARTER, AssetClass.FOREX), Charts.euro().subList(0, 20_000));
  }

  private static void holds(ChartSettings settings, List<Candle> candles) {
    List<Event> found = Event.only(EventLog.of(settings, candles), "swing", "break", "block");

    List<Event> expected = new ArrayList<>();
    for (Scope scope : Scope.values()) {
      int radius = scope == Scope.INTERNAL ? settings.internal() : settings.external();
      expected.addAll(new NaiveStructure(scope, radius).events(candles));
    }

    assertThat(expected).isNotEmpty();
    assertThat(Event.sorted(found)).isEqualTo(Event.sorted(expected));
  }
}
