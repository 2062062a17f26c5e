-- With TimescaleDB the tables that grow with time become hypertables; on plain PostgreSQL this does
-- nothing. The next line makes Flyway run it again when the extension comes or goes:
-- timescale = ${timescale}

DO $$
DECLARE
  growing RECORD;
BEGIN
  IF '${timescale}' = 'absent' THEN
    RETURN;
  END IF;

  CREATE EXTENSION IF NOT EXISTS timescaledb;

  FOR growing IN
    SELECT * FROM (VALUES
      ('ohlcv_data',          'open_at',  'venue, symbol, timeframe', 'open_at DESC, version DESC', '30 days', '10 years'),
      ('indicators',          'open_at',  'venue, symbol, timeframe', 'open_at DESC',               '30 days', '2 years'),
      ('portfolio_snapshots', 'taken_at', 'account',                  'taken_at DESC',              '30 days', '10 years')
    ) AS t (name, time_column, segments, ordering, compress_after, keep)
  LOOP
    PERFORM create_hypertable(
      growing.name::regclass, growing.time_column::name,
      chunk_time_interval => INTERVAL '7 days', if_not_exists => TRUE, migrate_data => TRUE);

    -- Compression and retention belong to the community licence; without it chunks alone remain.
    IF current_setting('timescaledb.license', TRUE) = 'timescale' THEN
      EXECUTE format(
        'ALTER TABLE %I SET (timescaledb.compress, timescaledb.compress_segmentby = %L, timescaledb.compress_orderby = %L)',
        growing.name, growing.segments, growing.ordering);
      PERFORM add_compression_policy(
        growing.name::regclass, growing.compress_after::interval, if_not_exists => TRUE);
      PERFORM add_retention_policy(
        growing.name::regclass, growing.keep::interval, if_not_exists => TRUE);
    END IF;
  END LOOP;
END
$$;
