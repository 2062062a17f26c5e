/// One account: what it may do (risk), what it holds (positions) and what it owns (the ledger).
@NullMarked
package io.fairgap.trading.account;

import org.jspecify.annotations.NullMarked;
