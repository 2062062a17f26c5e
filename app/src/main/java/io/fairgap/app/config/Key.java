package io.fairgap.app.config;

/// A setting that always has a value.
///
/// @param standard the value that holds when nobody sets one
public record Key<T>(String name, Type<T> type, T standard, String about) implements Setting<T> {

  /// A key whose default is written as a user would write it.
  static <T> Key<T> of(String name, Type<T> type, String preset, String about) {
    T standard =
        type.read(preset)
            .orElseThrow(() -> new IllegalArgumentException(name + " cannot be " + preset));
    return new Key<>(name, type, standard, about);
  }

  @Override
  public String preset() {
    return type.write(standard);
  }
}
