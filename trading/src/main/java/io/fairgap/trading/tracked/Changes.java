package io.fairgap.trading.tracked;

import java.util.List;

/// What changed on a chart since somebody asked last: everything once, as it stands now.
public record Changes(
    List<TrackedGap> gaps, List<TrackedLevel> levels, List<IndicatorReading> readings) {
  public Changes {
    gaps = List.copyOf(gaps);
    levels = List.copyOf(levels);
    readings = List.copyOf(readings);
  }
}
