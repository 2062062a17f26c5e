-- What people and pages read. Every table here is a projection of the journal: it can be dropped
-- and rebuilt, and no decision reads it.

-- One row per round of an account; the hashes chain, so two runs are equal exactly if the last are.
CREATE TABLE round (
  account   TEXT NOT NULL,
  closed_at TIMESTAMPTZ NOT NULL,
  missed    TEXT[] NOT NULL DEFAULT '{}',
  hash      CHAR(64) NOT NULL,
  PRIMARY KEY (account, closed_at)
);

-- One row per canonical decision line, in the round's order. `line` is the text that is hashed;
-- the other columns are taken from it for those who filter.
CREATE TABLE agent_decisions (
  account    TEXT NOT NULL,
  closed_at  TIMESTAMPTZ NOT NULL,
  position   INTEGER NOT NULL,
  symbol     TEXT NOT NULL,
  agent      TEXT NOT NULL,
  strategy   TEXT NOT NULL,
  setup      TEXT NOT NULL,
  decision   TEXT NOT NULL,
  confidence NUMERIC,
  data       JSONB NOT NULL DEFAULT '{}',
  reasoning  TEXT,
  line       TEXT NOT NULL,
  PRIMARY KEY (account, closed_at, position)
);
CREATE INDEX agent_decisions_by_setup ON agent_decisions (setup);
CREATE INDEX agent_decisions_by_symbol ON agent_decisions (symbol, closed_at);

CREATE TABLE tracked_fvgs (
  symbol          TEXT NOT NULL,
  timeframe       TEXT NOT NULL,
  anchor_at       TIMESTAMPTZ NOT NULL,
  direction       TEXT NOT NULL,
  lo              NUMERIC NOT NULL,
  hi              NUMERIC NOT NULL,
  status          TEXT NOT NULL,
  known_at        TIMESTAMPTZ NOT NULL,
  first_touch_at  TIMESTAMPTZ,
  inverted_at     TIMESTAMPTZ,
  ended_at        TIMESTAMPTZ,
  PRIMARY KEY (symbol, timeframe, anchor_at, direction),
  CHECK (lo < hi)
);

CREATE TABLE tracked_liquidity (
  symbol    TEXT NOT NULL,
  timeframe TEXT NOT NULL,
  kind      TEXT NOT NULL,
  side      TEXT NOT NULL,
  price     NUMERIC NOT NULL,
  known_at  TIMESTAMPTZ NOT NULL,
  swept_at  TIMESTAMPTZ,
  status    TEXT NOT NULL,
  PRIMARY KEY (symbol, timeframe, kind, side, price, known_at)
);

-- One filled entry a row, as trades.csv of a backtest has it. The exit's columns are NULL while
-- the trade is open; so are those of the gap for a strategy that has none.
CREATE TABLE trades (
  account        TEXT NOT NULL,
  setup          TEXT NOT NULL,
  symbol         TEXT NOT NULL,
  strategy       TEXT NOT NULL,
  side           TEXT NOT NULL,
  signal_at      TIMESTAMPTZ NOT NULL,
  anchor_at      TIMESTAMPTZ,
  timeframe      TEXT,
  gap_direction  TEXT,
  lo             NUMERIC,
  hi             NUMERIC,
  inverted_at    TIMESTAMPTZ,
  broken_at      TIMESTAMPTZ,
  confluences    TEXT[] NOT NULL DEFAULT '{}',
  entry_at       TIMESTAMPTZ NOT NULL,
  entry_price    NUMERIC NOT NULL,
  quantity       NUMERIC NOT NULL CHECK (quantity > 0),
  stop           NUMERIC,
  target         NUMERIC,
  target_level   TEXT,
  exit_at        TIMESTAMPTZ,
  exit_price     NUMERIC,
  exit_reason    TEXT,
  fees           NUMERIC NOT NULL DEFAULT 0,
  borrow         NUMERIC NOT NULL DEFAULT 0,
  pnl            NUMERIC,
  r              NUMERIC,
  r_gross        NUMERIC,
  mae_r          NUMERIC,
  mfe_r          NUMERIC,
  tier           NUMERIC NOT NULL,
  score          NUMERIC NOT NULL,
  reasoning      TEXT NOT NULL DEFAULT '',
  confidence     NUMERIC,
  agent_signals  JSONB NOT NULL DEFAULT '{}',
  PRIMARY KEY (account, setup)
);
CREATE INDEX trades_by_entry ON trades (account, entry_at);

-- What happened to a trade beyond its figures, oldest first: entry, stop moved, exit, and the
-- user's own notes and tags.
CREATE TABLE journal (
  account     TEXT NOT NULL,
  setup       TEXT NOT NULL,
  position    INTEGER NOT NULL,
  written_at  TIMESTAMPTZ NOT NULL,
  author      TEXT NOT NULL,
  kind        TEXT NOT NULL,
  note        TEXT NOT NULL,
  tags        TEXT[] NOT NULL DEFAULT '{}',
  PRIMARY KEY (account, setup, position)
);
CREATE INDEX journal_by_time ON journal (account, written_at);

CREATE TABLE holdings (
  account        TEXT NOT NULL,
  symbol         TEXT NOT NULL,
  quantity       NUMERIC NOT NULL,
  avg_cost       NUMERIC NOT NULL,
  current_price  NUMERIC NOT NULL,
  market_value   NUMERIC NOT NULL,
  unrealized_pnl NUMERIC NOT NULL,
  updated_at     TIMESTAMPTZ NOT NULL,
  PRIMARY KEY (account, symbol)
);

CREATE TABLE portfolio_snapshots (
  account          TEXT NOT NULL,
  taken_at         TIMESTAMPTZ NOT NULL,
  total_value      NUMERIC NOT NULL,
  cash_balance     NUMERIC NOT NULL,
  invested_value   NUMERIC NOT NULL,
  daily_pnl        NUMERIC NOT NULL,
  total_return_pct NUMERIC NOT NULL,
  PRIMARY KEY (account, taken_at)
);

-- A figure that the facts do not define is NULL, with the reason.
CREATE TABLE performance_metrics (
  account     TEXT NOT NULL,
  period      TEXT NOT NULL,
  metric      TEXT NOT NULL,
  computed_at TIMESTAMPTZ NOT NULL,
  value       NUMERIC,
  undefined   TEXT,
  PRIMARY KEY (account, period, metric),
  CHECK ((value IS NULL) = (undefined IS NOT NULL))
);
