-- Where the last count of the journal ended that found it whole, so that the next one counts only
-- what came since: one row or none. It is no part of what is recorded, and a journal without it is
-- counted from its beginning.
CREATE TABLE journal_audit (
  one_row  BOOLEAN PRIMARY KEY DEFAULT TRUE CHECK (one_row),
  ordering BIGINT NOT NULL
);

-- The first event of every kind up to there: whoever wants to try one of each finds them here
-- instead of looking through the journal.
CREATE TABLE journal_kind (
  event_ser_id       INTEGER NOT NULL,
  event_ser_manifest VARCHAR(255) NOT NULL,
  ordering           BIGINT NOT NULL,
  PRIMARY KEY (event_ser_id, event_ser_manifest)
);
