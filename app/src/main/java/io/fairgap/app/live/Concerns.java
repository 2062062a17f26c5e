package io.fairgap.app.live;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says in the log what is wrong with the database when that changes, instead of once a second.
final class Concerns {
  private static final Logger LOG = LoggerFactory.getLogger(Concerns.class);

  private String said = "";

  /// @param trouble a sentence without its full stop; empty when all is well
  void hear(String trouble) {
    if (trouble.equals(said)) {
      return;
    }
    said = trouble;
    if (trouble.isEmpty()) {
      LOG.info("the database works again");
    } else {
      LOG.error(trouble);
    }
  }
}
