package io.fairgap.persistence.projection;

import io.fairgap.trading.live.AccountEvent.RoundDecided;

/// A recorded round, with the account whose it is.
record AccountRound(String account, RoundDecided round) {
  /// @param persistenceId such as `account|paper`
  static AccountRound of(String persistenceId, RoundDecided round) {
    return new AccountRound(persistenceId.substring(persistenceId.indexOf('|') + 1), round);
  }
}
