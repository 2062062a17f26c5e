package io.fairgap.backtest.experiment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The points of a sweep: every combination of the values of some parameters, in the order in which
/// the last parameter changes fastest. Points are made as they are asked for, so their number is no
/// matter.
///
/// @param axes at least one
public record Grid(List<Axis> axes) {
  private static final int MOST_VALUES = 1_000_000;

  /// One parameter with the values that it takes.
  public record Axis(String key, List<String> values) {
    public Axis {
      values = List.copyOf(values);
    }

    /// Reads `key=a..b:step`, both ends included, or `key=a|b|c`.
    ///
    /// @throws IllegalArgumentException with a sentence when it is neither
    public static Axis parse(String text) {
      int equals = text.indexOf('=');
      if (equals < 1) {
        throw new IllegalArgumentException(
            "'" + text + "' names no setting; write for instance gap.k=1..2:0.25");
      }
      String key = text.substring(0, equals).trim();
      String values = text.substring(equals + 1).trim();
      return new Axis(key, values.contains("..") ? range(key, values) : listed(key, values));
    }

    private static List<String> listed(String key, String values) {
      List<String> found = List.of(values.split("\\|", -1)).stream().map(String::trim).toList();
      if (found.stream().anyMatch(String::isEmpty)
          || found.stream().distinct().count() < found.size()) {
        throw new IllegalArgumentException(
            key + "=" + values + " lists an empty value or one twice; write for instance 5|8|13");
      }
      return found;
    }

    private static List<String> range(String key, String values) {
      String[] parts = values.split("\\.\\.|:", -1);
      try {
        BigDecimal from = new BigDecimal(parts[0].trim());
        BigDecimal to = new BigDecimal(parts[1].trim());
        BigDecimal step = parts.length == 3 ? new BigDecimal(parts[2].trim()) : BigDecimal.ONE;
        if (parts.length > 3 || step.signum() <= 0 || from.compareTo(to) > 0) {
          throw new NumberFormatException();
        }
        List<String> found = new ArrayList<>();
        int decimals = Math.max(0, Math.max(from.scale(), step.scale()));
        for (BigDecimal at = from.setScale(decimals); at.compareTo(to) <= 0; at = at.add(step)) {
          if (found.size() == MOST_VALUES) {
            throw new IllegalArgumentException(key + "=" + values + " has over a million values");
          }
          found.add(at.toPlainString());
        }
        return found;
      } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
        throw new IllegalArgumentException(
            key + "=" + values + " is no range; write from..to:step such as 1..2:0.25", e);
      }
    }
  }

  public Grid {
    axes = List.copyOf(axes);
    if (axes.isEmpty()) {
      throw new IllegalArgumentException("a sweep varies at least one setting");
    }
    Set<String> keys = new HashSet<>();
    for (Axis axis : axes) {
      if (!keys.add(axis.key())) {
        throw new IllegalArgumentException(axis.key() + " is varied twice; leave one out");
      }
    }
  }

  /// How many points there are; saturates at the largest `long`.
  public long size() {
    long size = 1;
    for (Axis axis : axes) {
      long next =
          Math.multiplyHigh(size, axis.values().size()) != 0 ? -1 : size * axis.values().size();
      if (next < 0) {
        return Long.MAX_VALUE;
      }
      size = next;
    }
    return size;
  }

  /// The values of point `number`, one per axis.
  public List<String> point(long number) {
    String[] values = new String[axes.size()];
    long rest = number;
    for (int i = axes.size() - 1; i >= 0; i--) {
      List<String> choices = axes.get(i).values();
      values[i] = choices.get((int) (rest % choices.size()));
      rest /= choices.size();
    }
    return List.of(values);
  }

  /// The points that differ from `number` by one step on one axis.
  public List<Long> neighbours(long number) {
    List<Long> found = new ArrayList<>();
    for (int i = axes.size() - 1; i >= 0; i--) {
      int place = place(number, i);
      if (place > 0) {
        found.add(number - stride(i));
      }
      if (place < axes.get(i).values().size() - 1) {
        found.add(number + stride(i));
      }
    }
    return found;
  }

  /// Which value of axis `axis` point `number` has, from 0.
  int place(long number, int axis) {
    return (int) (number / stride(axis) % axes.get(axis).values().size());
  }

  /// How far apart the points are that differ by one step of axis `axis`.
  long stride(int axis) {
    long stride = 1;
    for (int i = axis + 1; i < axes.size(); i++) {
      stride *= axes.get(i).values().size();
    }
    return stride;
  }
}
