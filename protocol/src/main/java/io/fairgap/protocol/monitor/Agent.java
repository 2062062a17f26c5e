package io.fairgap.protocol.monitor;

import java.util.Locale;

/// The kinds of agents that a node has.
public enum Agent {
  CONFIGURATION(false),
  MARKET_DATA(true),
  SYMBOL_TRACKER(false),
  TECHNICAL_ANALYST(false),
  ORCHESTRATOR(true),
  RISK_MANAGER(false),
  PORTFOLIO_MANAGER(true),
  EXECUTION(false),
  MARKET_RESEARCH(false),
  JOURNAL(false),
  PERFORMANCE(false);

  private final boolean beats;

  Agent(boolean beats) {
    this.beats = beats;
  }

  /// What there is one of its kind for.
  public String of() {
    return switch (this) {
      case SYMBOL_TRACKER, TECHNICAL_ANALYST -> "symbol";
      case EXECUTION -> "order";
      case MARKET_DATA, ORCHESTRATOR -> "name";
      case CONFIGURATION, RISK_MANAGER, PORTFOLIO_MANAGER, MARKET_RESEARCH, JOURNAL, PERFORMANCE ->
          "account";
    };
  }

  /// Whether it does something every few seconds by itself, so that its silence means trouble.
  public boolean beats() {
    return beats;
  }

  /// Its name for people and programs, such as `market-data`.
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
