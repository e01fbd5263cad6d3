-- A row is a log that the publisher refuses to sign, since the database tells another past than the one that was published.
-- Written and deleted by the replica that publishes, so that all of them can say so in public; the publisher decides anew by
-- looking at the log, never by this row. How the pasts differ stands in the publisher's log.
CREATE TABLE log_refusal (
    petition   CHAR(10)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    refused_at DATETIME(6) NOT NULL,
    PRIMARY KEY (petition),
    CONSTRAINT refusal_is_of_a_log FOREIGN KEY (petition) REFERENCES tally (petition)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
