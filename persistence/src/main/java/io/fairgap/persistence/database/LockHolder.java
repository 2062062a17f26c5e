package io.fairgap.persistence.database;

/// Who holds a database, as the server shows it.
///
/// @param pid of the server's process
/// @param name of the session: `fairgap node 4711 1f2e3d4c`, the node's process and its identity
/// @param place where it comes from, as it follows what it is, such as ` at 172.18.0.5`; empty
///   where the server does not tell
record LockHolder(int pid, String name, String place) {
  private static final String NODE = "fairgap node ";

  static String session(String identity) {
    return NODE + ProcessHandle.current().pid() + " " + identity;
  }

  /// The node's own name for itself; empty where the server does not tell.
  String identity() {
    return name.startsWith(NODE) ? name.substring(name.lastIndexOf(' ') + 1) : "";
  }

  /// Such as `Another Fairgap (process 4711 at 172.18.0.5)`.
  String words() {
    String process =
        name.startsWith(NODE)
            ? "process " + name.substring(NODE.length(), name.lastIndexOf(' '))
            : "session " + pid;
    return "Another Fairgap (" + process + place + ")";
  }
}
