-- A row says who reads a case and until when by the clock of the database; a row whose time is over says nothing and is
-- removed by a job. Written by the moderator who opens the case. Whoever decides while nobody reads needs no row.
CREATE TABLE edit_lock (
    petition   CHAR(10)      CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    holder_key VARBINARY(64) NOT NULL,
    held_until DATETIME(6)   NOT NULL,
    PRIMARY KEY (petition),
    KEY edit_lock_by_holder (holder_key),
    KEY edit_lock_by_end (held_until),
    CONSTRAINT edit_lock_is_of_a_petition FOREIGN KEY (petition) REFERENCES petition (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
