-- A row is how many months a kind of personal data is kept, from a day on; the latest row not after the day in question
-- counts. Never updated: a new period is a new row. From when the months run, the rule itself says in docs/privacy.md.
CREATE TABLE retention_period (
    rule           VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    effective_from DATE         NOT NULL,
    months         INT          NOT NULL,
    basis          VARCHAR(300) NOT NULL,
    PRIMARY KEY (rule, effective_from),
    CONSTRAINT period_is_not_negative CHECK (months >= 0)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

INSERT INTO retention_period (rule, effective_from, months, basis) VALUES
    ('DRAFT', '2024-04-04', 12, 'Law of Kazakhstan No. 94-V on Personal Data and their Protection, Article 12: kept no longer than the purpose needs'),
    ('WORDS', '2024-04-04', 12, 'Law of Kazakhstan No. 94-V on Personal Data and their Protection, Article 12: kept no longer than the purpose needs'),
    ('REJECTED_ORGANIZER', '2024-04-04', 12, 'Law of Kazakhstan No. 94-V on Personal Data and their Protection, Article 12: kept no longer than the purpose needs'),
    ('ORGANIZER', '2024-04-04', 36, 'Civil Code of Kazakhstan, Article 178: general limitation period of three years'),
    ('MODERATOR', '2024-04-04', 36, 'Civil Code of Kazakhstan, Article 178: general limitation period of three years'),
    ('SIGNATURE', '2024-04-04', 36, 'Civil Code of Kazakhstan, Article 178: general limitation period of three years');

-- A row is what one rule destroyed of one petition (empty: of none that may be named) on one day, and how many rows.
-- Written in the transaction that destroys; published. Append-only but for the count of the running day.
CREATE TABLE destruction (
    id           BIGINT      NOT NULL AUTO_INCREMENT,
    rule         VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    petition     CHAR(10)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    destroyed_on DATE        NOT NULL,
    destroyed_at DATETIME(6) NOT NULL,
    row_count    BIGINT      NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY a_day_is_recorded_once (rule, petition, destroyed_on),
    CONSTRAINT destruction_destroyed_something CHECK (row_count > 0)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- Since when the signatures of a petition have no rows any more; events and counts stay. A recount must know.
ALTER TABLE tally ADD COLUMN signatures_destroyed_at DATETIME(6) NULL;
