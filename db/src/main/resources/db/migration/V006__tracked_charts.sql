-- What stands on the charts of the symbols that a node trades, and what became of what stood there.
-- The tables of these names that V004 made were never written.

DROP TABLE tracked_fvgs;
DROP TABLE tracked_liquidity;

-- One row per significant gap. `anchor_at` is when its middle candle opened, on its own timeframe;
-- the other times are closes of candles of the traded timeframe, at which a thing became known.
-- `status` is the last stage of its life: OPEN, TOUCHED, MIDPOINT, FILLED, INVERTED, RETESTED,
-- REJECTED, and with `ended_at` INVALIDATED, EXPIRED or FORGOTTEN (there were too many, and it lay
-- farthest). `direction` is the gap's own, also when it is inverted.
CREATE TABLE tracked_fvgs (
  symbol         TEXT NOT NULL,
  timeframe      TEXT NOT NULL,
  anchor_at      TIMESTAMPTZ NOT NULL,
  direction      TEXT NOT NULL,
  lo             NUMERIC NOT NULL,
  hi             NUMERIC NOT NULL,
  status         TEXT NOT NULL,
  known_at       TIMESTAMPTZ NOT NULL,
  first_touch_at TIMESTAMPTZ,
  inverted_at    TIMESTAMPTZ,
  ended_at       TIMESTAMPTZ,
  PRIMARY KEY (symbol, timeframe, anchor_at, direction),
  CHECK (lo < hi)
);
CREATE INDEX tracked_fvgs_by_time ON tracked_fvgs (symbol, known_at);
CREATE INDEX tracked_fvgs_living ON tracked_fvgs (symbol, known_at) WHERE ended_at IS NULL;

-- One row per level of liquidity, numbered in the order in which a symbol's levels came. `kind` is
-- where it comes from; a swing's level may turn from INTERNAL to EXTERNAL. `strength` is how many
-- swings rest on it. Of a swing or pool `known_at` is the close of the candle that confirmed it, of
-- a day, week or session the open of the candle that showed that it was over. `status` is OPEN,
-- SWEPT, RUN or DROPPED (not taken: a newer one took its place, it joined a pool, its time was over,
-- or there were too many); `swept_at` is when it was taken, in either way, `ended_at` when it ended.
CREATE TABLE tracked_liquidity (
  symbol    TEXT NOT NULL,
  number    BIGINT NOT NULL,
  timeframe TEXT NOT NULL,
  kind      TEXT NOT NULL,
  side      TEXT NOT NULL,
  price     NUMERIC NOT NULL,
  strength  INTEGER NOT NULL CHECK (strength > 0),
  status    TEXT NOT NULL,
  known_at  TIMESTAMPTZ NOT NULL,
  swept_at  TIMESTAMPTZ,
  ended_at  TIMESTAMPTZ,
  PRIMARY KEY (symbol, number)
);
CREATE INDEX tracked_liquidity_by_time ON tracked_liquidity (symbol, known_at);
CREATE INDEX tracked_liquidity_living ON tracked_liquidity (symbol, price) WHERE ended_at IS NULL;

-- How far each symbol's rows go: `number` is that of the last event of its tracker that is in them,
-- `settings` what chart they are of. `state` is the chart after event `state_number`, which is not
-- written with every group, as it is many times the size of a candle; the events from there on are
-- folded again at the next start, all of them when it is 0.
CREATE TABLE chart_progress (
  symbol       TEXT PRIMARY KEY,
  settings     TEXT NOT NULL,
  number       BIGINT NOT NULL CHECK (number > 0),
  state_number BIGINT NOT NULL CHECK (state_number >= 0 AND state_number <= number),
  state        BYTEA NOT NULL
);
