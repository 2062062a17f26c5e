-- The market-data store. It is no projection: it may age out, a rebuild never touches it,
-- and replay does not need it.

-- A late correction is a new version of its candle; the one that was decided on stays.
CREATE TABLE ohlcv_data (
  venue     TEXT NOT NULL,
  symbol    TEXT NOT NULL,
  timeframe TEXT NOT NULL,
  open_at   TIMESTAMPTZ NOT NULL,
  version   INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  open      NUMERIC NOT NULL,
  high      NUMERIC NOT NULL,
  low       NUMERIC NOT NULL,
  close     NUMERIC NOT NULL,
  volume    NUMERIC NOT NULL CHECK (volume >= 0),
  stored_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  PRIMARY KEY (venue, symbol, timeframe, open_at, version),
  CHECK (low <= least(open, close) AND high >= greatest(open, close))
);

-- NULL until a figure's look-back is full.
CREATE TABLE indicators (
  venue       TEXT NOT NULL,
  symbol      TEXT NOT NULL,
  timeframe   TEXT NOT NULL,
  open_at     TIMESTAMPTZ NOT NULL,
  rsi         NUMERIC,
  macd        NUMERIC,
  macd_signal NUMERIC,
  ma_50       NUMERIC,
  ma_200      NUMERIC,
  bb_upper    NUMERIC,
  bb_lower    NUMERIC,
  PRIMARY KEY (venue, symbol, timeframe, open_at)
);
