package io.fairgap.persistence.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.apache.pekko.japi.function.Function;
import org.apache.pekko.projection.jdbc.JdbcSession;

/// One transaction of a projection: a group's rows and its offset, or a look at the offset.
final class ProjectionSession implements JdbcSession {
  private final Connection connection;
  private final CommitHook hook;
  private boolean wrote;

  private ProjectionSession(Connection connection, CommitHook hook) {
    this.connection = connection;
    this.hook = hook;
  }

  /// @param source of connections that are not in auto-commit mode
  static ProjectionSession open(DataSource source, CommitHook hook) {
    try {
      return new ProjectionSession(source.getConnection(), hook);
    } catch (SQLException e) {
      // Not a fault to end with: the projection starts again, later and later.
      throw new IllegalStateException("a projection gets no connection", e);
    }
  }

  void write(List<AccountRound> rounds) throws SQLException {
    AccountTables.write(connection, rounds);
    wrote = true;
  }

  @Override
  public <R> R withConnection(Function<Connection, R> work) throws Exception {
    return work.apply(connection);
  }

  @Override
  public void commit() throws SQLException {
    if (wrote) {
      hook.beforeCommit();
    }
    connection.commit();
    if (wrote) {
      hook.afterCommit();
    }
  }

  @Override
  public void rollback() throws SQLException {
    connection.rollback();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
