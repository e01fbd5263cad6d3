-- The one row is changed by the publisher after it has read events and before it writes files of the log that never change:
-- InnoDB's log is one sequence, so that once this change is on the disk, so is all that was read. What it counts to means
-- nothing. The schema cannot enforce that anybody does it.
CREATE TABLE log_settling (
    id    TINYINT NOT NULL,
    times BIGINT  NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT settling_is_one_row CHECK (id = 1)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

INSERT INTO log_settling (id, times) VALUES (1, 0);
