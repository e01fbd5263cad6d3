-- A row is a note on a case for the moderators alone: never public, in no export. Append-only, and destroyed in time.
CREATE TABLE moderation_note (
    id         BIGINT        NOT NULL AUTO_INCREMENT,
    petition   CHAR(10)      CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    author_key VARBINARY(64) NOT NULL,
    text       TEXT          NOT NULL,
    written_at DATETIME(6)   NOT NULL,
    PRIMARY KEY (id),
    KEY note_by_petition (petition, id),
    KEY note_by_author (author_key, written_at),
    KEY note_by_time (written_at),
    CONSTRAINT note_is_about_a_petition FOREIGN KEY (petition) REFERENCES petition (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

INSERT INTO retention_period (rule, effective_from, months, basis) VALUES
    ('NOTE', '2024-04-04', 12, 'Law of Kazakhstan No. 94-V on Personal Data and their Protection, Article 12: kept no longer than the purpose needs');
