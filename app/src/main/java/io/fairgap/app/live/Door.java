package io.fairgap.app.live;

import io.fairgap.app.mistake.Mistake;
import io.fairgap.http.control.Token;
import io.fairgap.http.server.HttpPlace;
import io.fairgap.persistence.server.PrivateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.HexFormat;

/// Where a node answers, as whom, and to whom: made anew at every start.
///
/// @param identity a random word by which clients know that they talk to their node
/// @param token what orders have to carry
record Door(HttpPlace place, String identity, Token token) {
  private static final int BYTES = 8;

  static Door at(HttpPlace place) {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return new Door(place, HexFormat.of().formatHex(bytes), Token.random());
  }

  /// Writes down how the node is reached; the address comes last, as it says that all is there.
  ///
  /// @param address where it listens
  /// @throws Mistake when the folder cannot be written
  void announce(Home home, String address) {
    try {
      PrivateFile.write(home.controlToken(), token.secret() + "\n");
      Files.writeString(home.identity(), identity + "\n");
      Files.writeString(home.address(), address + "\n");
    } catch (IOException e) {
      throw new Mistake(home.folder() + " cannot be written: " + e.getMessage(), e);
    }
  }
}
