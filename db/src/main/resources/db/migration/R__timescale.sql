-- With TimescaleDB the tables that grow with time become hypertables; on plain PostgreSQL nothing
-- happens here. The next line makes Flyway run it again when the extension comes or goes:
-- timescale = ${timescale}

DO $$
DECLARE
  growing RECORD;
BEGIN
  DELETE FROM ageing;
  IF '${timescale}' = 'absent' THEN
    RETURN;
  END IF;

  FOR growing IN
    SELECT * FROM (VALUES
      ('ohlcv_data',          'open_at',  'venue, symbol, timeframe', 'open_at DESC, version DESC', INTERVAL '30 days', INTERVAL '10 years'),
      ('indicators',          'open_at',  'venue, symbol, timeframe', 'open_at DESC',               INTERVAL '30 days', INTERVAL '2 years'),
      ('portfolio_snapshots', 'taken_at', 'account',                  'taken_at DESC',              INTERVAL '30 days', INTERVAL '10 years')
    ) AS t (name, time_column, segments, ordering, compress_after, keep)
  LOOP
    PERFORM create_hypertable(
      growing.name::regclass, growing.time_column::name,
      chunk_time_interval => INTERVAL '7 days', if_not_exists => TRUE, migrate_data => TRUE);

    -- Compression and jobs belong to the community licence; without it chunks alone remain.
    IF current_setting('timescaledb.license', TRUE) = 'timescale' THEN
      EXECUTE format(
        'ALTER TABLE %I SET (timescaledb.compress, timescaledb.compress_segmentby = %L, timescaledb.compress_orderby = %L)',
        growing.name, growing.segments, growing.ordering);
      -- Policies go by the wall clock, by which all of an old recording is too old.
      PERFORM remove_retention_policy(growing.name::regclass, if_exists => TRUE);
      PERFORM remove_compression_policy(growing.name::regclass, if_exists => TRUE);
      INSERT INTO ageing (table_name, time_column, compress_after, keep)
      VALUES (growing.name, growing.time_column, growing.compress_after, growing.keep);
    END IF;
  END LOOP;

  IF NOT EXISTS (SELECT FROM ageing) THEN
    RETURN;
  END IF;

  -- What is written behind the age of compression, as late corrections and charts that are made
  -- anew, goes into compressed chunks, too, only slower; the next run compresses it. Each step is a
  -- transaction of its own, so that locks are short. A job begins with nobody's search path.
  EXECUTE $create$
    CREATE OR REPLACE PROCEDURE age_tables(job_id INTEGER, config JSONB) LANGUAGE plpgsql AS $body$
    DECLARE
      aged RECORD;
      newest TIMESTAMPTZ;
      chunk REGCLASS;
    BEGIN
      PERFORM set_config('search_path', config ->> 'search_path', FALSE);
      FOR aged IN SELECT * FROM ageing ORDER BY table_name LOOP
        EXECUTE format('SELECT max(%I) FROM %I', aged.time_column, aged.table_name) INTO newest;
        CONTINUE WHEN newest IS NULL;
        PERFORM drop_chunks(aged.table_name::regclass, older_than => newest - aged.keep);
        COMMIT;
        FOR chunk IN
          SELECT show_chunks(aged.table_name::regclass, older_than => newest - aged.compress_after)
        LOOP
          PERFORM compress_chunk(chunk, if_not_compressed => TRUE);
          COMMIT;
        END LOOP;
      END LOOP;
    END
    $body$
  $create$;

  PERFORM delete_job(job_id)
  FROM timescaledb_information.jobs
  WHERE proc_schema = current_schema() AND proc_name = 'age_tables';
  PERFORM add_job(
    'age_tables', INTERVAL '1 day',
    config => jsonb_build_object('search_path', current_setting('search_path')));
END
$$;
