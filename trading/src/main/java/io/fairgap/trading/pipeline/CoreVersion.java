package io.fairgap.trading.pipeline;

/// The version of the rules that decide.
///
/// It changes whenever the same candles and settings could give another decision or another state;
/// a state of another version is never put back, and results of two versions are not compared.
public final class CoreVersion {
  public static final String TEXT = "2";

  private CoreVersion() {}
}
