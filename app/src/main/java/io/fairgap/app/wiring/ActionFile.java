package io.fairgap.app.wiring;

import io.fairgap.feeds.corporate.CorporateActions;
import io.fairgap.feeds.corporate.CorporateFact;
import java.nio.file.Path;
import java.util.List;

/// The splits and dividends that a run was given.
///
/// @param name of their file, without its folder; empty for none
public record ActionFile(String name, CorporateActions read) {
  public static final ActionFile NONE = new ActionFile("", new CorporateActions(List.of(), ""));

  /// @throws io.fairgap.feeds.text.BadInput when anything in it cannot be used
  public static ActionFile read(Path file) {
    return new ActionFile(file.getFileName().toString(), CorporateActions.read(file));
  }

  boolean isNone() {
    return name.isEmpty();
  }

  List<CorporateFact> facts() {
    return read.facts();
  }
}
