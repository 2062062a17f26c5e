package io.fairgap.http.server;

import java.util.List;

/// Where a node's HTTP server listens.
///
/// @param host an address
/// @param port 0 for any that is free
/// @param names by which it may be asked beside those of this machine, in lower case
public record HttpPlace(String host, int port, List<String> names) {
  public HttpPlace {
    names = List.copyOf(names);
  }
}
