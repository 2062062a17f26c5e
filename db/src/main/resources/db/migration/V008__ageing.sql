-- Tables whose old rows are compressed and then dropped, in a database with TimescaleDB; without it
-- the table is empty and nothing ages. A row's age is counted from the newest row of its table, not
-- from today: a recording of years ago is as fresh as its last candle. A rebuild keeps to it, too.
CREATE TABLE ageing (
  table_name     TEXT PRIMARY KEY,
  time_column    TEXT NOT NULL,
  compress_after INTERVAL NOT NULL,
  keep           INTERVAL NOT NULL
);
