package io.fairgap.app.wiring;

/// Where a node's HTTP server listens.
///
/// @param host an address
/// @param port 0 for any that is free
public record HttpPlace(String host, int port) {}
