package io.fairgap.trading.account;

import io.fairgap.trading.market.Side;
import io.fairgap.trading.state.StateReader;
import io.fairgap.trading.state.StateWriter;
import io.fairgap.trading.state.Stateful;
import java.math.BigDecimal;

/// Double-entry books of an account in quote currency: every posting takes from one account what it
/// gives to another, so their sum never changes. All amounts are exact; nothing is ever divided.
public final class Ledger implements Stateful {
  private final BigDecimal capital;
  private BigDecimal cash;
  private BigDecimal inventory = BigDecimal.ZERO;
  private BigDecimal realised = BigDecimal.ZERO;
  private BigDecimal fees = BigDecimal.ZERO;
  private BigDecimal borrow = BigDecimal.ZERO;

  public Ledger(BigDecimal capital) {
    this.capital = capital;
    this.cash = capital;
  }

  /// Buys or sells at a notional value: cash against inventory, which is negative for what is owed.
  void trade(Side side, BigDecimal notional) {
    BigDecimal signed = side == Side.BUY ? notional : notional.negate();
    cash = cash.subtract(signed);
    inventory = inventory.add(signed);
  }

  /// Moves what a closed position won from inventory, where it was left, to the realised result.
  void realise(BigDecimal gross) {
    inventory = inventory.add(gross);
    realised = realised.add(gross);
  }

  /// What is held pays money out by itself, as a dividend does: cash against inventory, which is
  /// worth that much less.
  ///
  /// @param amount negative when the account pays, as a short position does
  void payOut(BigDecimal amount) {
    cash = cash.add(amount);
    inventory = inventory.subtract(amount);
  }

  void payFee(BigDecimal amount) {
    cash = cash.subtract(amount);
    fees = fees.add(amount);
  }

  void payBorrow(BigDecimal amount) {
    cash = cash.subtract(amount);
    borrow = borrow.add(amount);
  }

  public BigDecimal capital() {
    return capital;
  }

  public BigDecimal cash() {
    return cash;
  }

  /// What is held, at the prices paid; negative for shorts.
  public BigDecimal inventory() {
    return inventory;
  }

  /// Gross result of the closed positions.
  public BigDecimal realised() {
    return realised;
  }

  public BigDecimal fees() {
    return fees;
  }

  public BigDecimal borrow() {
    return borrow;
  }

  /// Whether the books balance: cash and inventory are what was paid in and won, less what was paid
  /// out.
  public boolean balances() {
    BigDecimal own = cash.add(inventory);
    BigDecimal due = capital.add(realised).subtract(fees).subtract(borrow);
    return own.compareTo(due) == 0;
  }

  @Override
  public void save(StateWriter out) {
    out.put(cash).put(inventory).put(realised).put(fees).put(borrow);
  }

  @Override
  public void load(StateReader in) {
    cash = in.getDecimal();
    inventory = in.getDecimal();
    realised = in.getDecimal();
    fees = in.getDecimal();
    borrow = in.getDecimal();
  }
}
