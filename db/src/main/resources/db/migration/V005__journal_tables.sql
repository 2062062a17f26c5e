-- The journal of an account: one trade a row, with where it came from, what was planned and what
-- became of it. Notes and tags of the user are events of their own and stand in the record alone.
-- The table of the same name that V004 made was never written.

DROP TABLE journal;

-- Times are open times of candles, but `closed_at` is the instant of the round that ended the trade:
-- what statistics go by. The columns of the gap are NULL for a strategy that trades none, those of the
-- end while the trade is open, and every R without a stop. `planned_rr` is measured from the fill;
-- `risk` is what one R is.
CREATE TABLE journal (
  account       TEXT NOT NULL,
  setup         TEXT NOT NULL,
  symbol        TEXT NOT NULL,
  asset_class   TEXT NOT NULL,
  strategy      TEXT NOT NULL,
  side          TEXT NOT NULL,
  signal_at     TIMESTAMPTZ NOT NULL,
  gap_timeframe TEXT,
  gap_kind      TEXT,
  gap_at        TIMESTAMPTZ,
  gap_lo        NUMERIC,
  gap_hi        NUMERIC,
  confluences   TEXT[] NOT NULL,
  entry_at      TIMESTAMPTZ NOT NULL,
  entry_price   NUMERIC NOT NULL,
  quantity      NUMERIC NOT NULL CHECK (quantity > 0),
  stop          NUMERIC,
  target        NUMERIC,
  target_level  TEXT,
  planned_rr    NUMERIC,
  entry_reason  TEXT NOT NULL,
  exit_at       TIMESTAMPTZ,
  closed_at     TIMESTAMPTZ,
  exit_price    NUMERIC,
  exit_kind     TEXT,
  exit_reason   TEXT,
  gross         NUMERIC,
  fees          NUMERIC NOT NULL,
  borrow        NUMERIC NOT NULL,
  pnl           NUMERIC,
  r             NUMERIC,
  reached_rr    NUMERIC,
  mae           NUMERIC NOT NULL,
  mfe           NUMERIC NOT NULL,
  mae_r         NUMERIC,
  mfe_r         NUMERIC,
  risk          NUMERIC NOT NULL,
  notional      NUMERIC NOT NULL,
  candles_held  INTEGER NOT NULL,
  PRIMARY KEY (account, setup)
);
CREATE INDEX journal_by_entry ON journal (account, entry_at);

-- What the figures of performance_metrics are made of, so that they go on from where they were: the
-- account after its last round, when each symbol was last heard of, the equity and the drawdowns of
-- every period, and the equity at the close of every UTC day, counted from 1970-01-01. Lengths are in
-- milliseconds, depths shares of the peak.

CREATE TABLE performance_trail (
  account   TEXT PRIMARY KEY,
  rounds    BIGINT NOT NULL,
  closed_at TIMESTAMPTZ NOT NULL,
  equity    NUMERIC NOT NULL,
  held      BOOLEAN NOT NULL
);

CREATE TABLE performance_symbol (
  account TEXT NOT NULL,
  symbol  TEXT NOT NULL,
  candle  INTEGER NOT NULL,
  round   BIGINT NOT NULL,
  PRIMARY KEY (account, symbol)
);

CREATE TABLE performance_curve (
  account       TEXT NOT NULL,
  period        TEXT NOT NULL,
  started_at    TIMESTAMPTZ NOT NULL,
  start_equity  NUMERIC NOT NULL,
  first_day     INTEGER NOT NULL,
  last_at       TIMESTAMPTZ NOT NULL,
  candles       BIGINT NOT NULL,
  exposed       BIGINT NOT NULL,
  peak          NUMERIC NOT NULL,
  peak_at       TIMESTAMPTZ NOT NULL,
  depth         NUMERIC NOT NULL,
  bottom_at     TIMESTAMPTZ NOT NULL,
  squares       NUMERIC NOT NULL,
  recovered     BIGINT NOT NULL,
  depth_sum     NUMERIC NOT NULL,
  length_sum    BIGINT NOT NULL,
  longest       BIGINT NOT NULL,
  deepest       NUMERIC NOT NULL,
  deepest_climb BIGINT NOT NULL,
  PRIMARY KEY (account, period)
);

CREATE TABLE performance_day (
  account TEXT NOT NULL,
  day     INTEGER NOT NULL,
  equity  NUMERIC NOT NULL,
  PRIMARY KEY (account, day)
);
