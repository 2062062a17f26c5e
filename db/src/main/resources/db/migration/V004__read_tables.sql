-- What people and pages read. Every table here is a projection of the journal: it can be dropped
-- and rebuilt, and no decision reads it.

-- One row per recorded round of an account, with how many lines it decided; the hashes chain, so two
-- runs are equal exactly if the last are. A round without lines carries the hash before it.
CREATE TABLE round (
  account   TEXT NOT NULL,
  closed_at TIMESTAMPTZ NOT NULL,
  decisions INTEGER NOT NULL CHECK (decisions >= 0),
  hash      CHAR(64) NOT NULL,
  PRIMARY KEY (account, closed_at)
);

-- One row per canonical decision line, in the round's order from 0. `line` is the text that is hashed;
-- the other columns are taken from it for those who filter: `agent` is who decides such things, `data`
-- what has no column of its own. The line that closes a round is no decision; its hash stands in `round`.
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
  data       JSONB NOT NULL,
  reasoning  TEXT NOT NULL,
  line       TEXT NOT NULL,
  PRIMARY KEY (account, closed_at, position)
);
CREATE INDEX agent_decisions_by_setup ON agent_decisions (account, setup);
CREATE INDEX agent_decisions_by_symbol ON agent_decisions (account, symbol, closed_at);

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

-- One filled entry a row, as trades.csv of a backtest has it; times are open times of candles. The
-- exit's columns are NULL while the trade is open; so are those of the gap for a strategy that has
-- none, and every R of a trade without stop. When its gap inverted and structure broke says the row
-- `armed` of its setup in agent_decisions.
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
  confluences    TEXT[] NOT NULL,
  entry_at       TIMESTAMPTZ NOT NULL,
  entry_price    NUMERIC NOT NULL,
  quantity       NUMERIC NOT NULL CHECK (quantity > 0),
  stop           NUMERIC,
  target         NUMERIC,
  target_level   TEXT,
  exit_at        TIMESTAMPTZ,
  exit_price     NUMERIC,
  exit_reason    TEXT,
  fees           NUMERIC NOT NULL,
  borrow         NUMERIC NOT NULL,
  pnl            NUMERIC,
  r              NUMERIC,
  r_gross        NUMERIC,
  mae_r          NUMERIC,
  mfe_r          NUMERIC,
  tier           NUMERIC NOT NULL,
  score          NUMERIC NOT NULL,
  reasoning      TEXT NOT NULL,
  confidence     NUMERIC NOT NULL,
  agent_signals  JSONB NOT NULL,
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

-- What an account holds of each symbol after its last round, all its trades netted: the quantity is
-- negative for a short, and there is no average cost where they cancel out.
CREATE TABLE holdings (
  account        TEXT NOT NULL,
  symbol         TEXT NOT NULL,
  quantity       NUMERIC NOT NULL,
  avg_cost       NUMERIC,
  current_price  NUMERIC NOT NULL,
  market_value   NUMERIC NOT NULL,
  unrealized_pnl NUMERIC NOT NULL,
  updated_at     TIMESTAMPTZ NOT NULL,
  PRIMARY KEY (account, symbol)
);

-- The account after each recorded round. A round belongs to the UTC day that its candles lie in, so
-- the one of midnight ends a day; `daily_pnl` is measured from the last row of an earlier day.
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
