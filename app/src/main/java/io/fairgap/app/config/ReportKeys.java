package io.fairgap.app.config;

import io.fairgap.app.config.Type.Whole;
import java.util.List;

/// How a result is judged.
public final class ReportKeys {
  public static final Key<Integer> SEED =
      Key.of(
          "report.seed",
          new Whole(0, 999_999_999),
          "1",
          "Seed of the drawn runs that show how much of a result is luck");

  static final List<Setting<?>> ALL = List.of(SEED);

  private ReportKeys() {}
}
