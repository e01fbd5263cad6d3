-- A row is the last signed head of a petition's event log. Written by the publisher before anybody sees the head, so
-- that no replica signs another tree of the same size; that a head extends the one before, the publisher proves and the
-- schema cannot.
CREATE TABLE log_checkpoint (
    petition  CHAR(10)      CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    size      BIGINT        NOT NULL,
    root      BINARY(32)    NOT NULL,
    note      VARCHAR(1000) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    signed_at DATETIME(6)   NOT NULL,
    PRIMARY KEY (petition),
    CONSTRAINT checkpoint_is_of_a_log FOREIGN KEY (petition) REFERENCES tally (petition),
    CONSTRAINT checkpoint_counts_something CHECK (size > 0)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
