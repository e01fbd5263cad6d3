-- The publisher asks every second which logs are behind. changed_at is the day of the last signature by the clock of who took
-- it, which may be long past (a filled demonstration, a request that waited); this is when the row was written, by the clock of
-- the database. A TIMESTAMP, so that sessions of other time zones mean the same instant.
ALTER TABLE tally
    ADD COLUMN written_at TIMESTAMP(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6),
    ADD KEY tally_by_writing (written_at);
