package io.fairgap.app.config;

/// A setting that may stay unset, which means something of its own.
///
/// @param otherwise what holds when it is unset, as a clause
public record OpenKey<T>(String name, Type<T> type, String otherwise, String about)
    implements Setting<T> {
  /// The word that takes a value back; in files `null` does the same.
  public static final String UNSET = "unset";

  @Override
  public String preset() {
    return UNSET;
  }
}
