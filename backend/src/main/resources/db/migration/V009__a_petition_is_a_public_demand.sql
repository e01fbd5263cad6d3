-- A row is a petition in one state of its collection. Written by the petition module through its transition table;
-- which step may follow which the schema cannot enforce, but what each state must have, it does.
-- organizer_nonce goes into the organizer's own signature at publication and is cleared there.
CREATE TABLE petition (
    id              CHAR(10)     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    state           VARCHAR(16)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    closed_because  VARCHAR(16)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    jurisdiction    VARCHAR(8)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    topic           VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    organizer_key   BINARY(32)   NOT NULL,
    organizer_name  VARCHAR(120) NOT NULL,
    organizer_region VARCHAR(8)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    organizer_nonce BINARY(32)   NULL,
    text_sha256     BINARY(32)   NULL,
    seeding_goal    INT          NULL,
    created_at      DATETIME(6)  NOT NULL,
    submitted_at    DATETIME(6)  NULL,
    published_at    DATETIME(6)  NULL,
    seeding_ends_at DATETIME(6)  NULL,
    opened_at       DATETIME(6)  NULL,
    closes_at       DATETIME(6)  NULL,
    closed_at       DATETIME(6)  NULL,
    closing_reason  JSON         NULL,
    PRIMARY KEY (id),
    KEY petition_by_organizer (organizer_key, created_at),
    KEY petition_by_state_and_end (state, closes_at),
    KEY petition_waiting (state, submitted_at),
    CONSTRAINT petition_belongs_to_a_jurisdiction FOREIGN KEY (jurisdiction) REFERENCES jurisdiction (code),
    CONSTRAINT petition_has_a_topic FOREIGN KEY (topic) REFERENCES topic (slug),
    CONSTRAINT organizer_lives_somewhere_known FOREIGN KEY (organizer_region) REFERENCES jurisdiction (code),
    CONSTRAINT petition_state_is_known CHECK (state IN ('DRAFT', 'SUBMITTED', 'REJECTED', 'SEEDING', 'OPEN', 'CLOSED')),
    CONSTRAINT closing_has_a_cause CHECK ((state = 'CLOSED') = (closed_because IS NOT NULL)),
    CONSTRAINT closing_cause_is_known CHECK (closed_because IN ('TERM_ENDED', 'LAPSED', 'WITHDRAWN', 'STOPPED')),
    CONSTRAINT submitted_petition_has_a_date CHECK (state = 'DRAFT' OR submitted_at IS NOT NULL),
    CONSTRAINT published_petition_is_frozen CHECK (published_at IS NULL
        OR (text_sha256 IS NOT NULL AND closes_at IS NOT NULL AND seeding_goal IS NOT NULL AND seeding_ends_at IS NOT NULL)),
    CONSTRAINT collecting_petition_is_published CHECK (state NOT IN ('SEEDING', 'OPEN', 'CLOSED') OR published_at IS NOT NULL),
    CONSTRAINT open_petition_was_opened CHECK (state <> 'OPEN' OR opened_at IS NOT NULL)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- A row is the text of a petition in one language. Changes only while the petition is a draft.
CREATE TABLE petition_text (
    petition   CHAR(10)     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    language   CHAR(2)      CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    title      VARCHAR(200) NULL,
    summary    TEXT         NULL,
    background TEXT         NULL,
    PRIMARY KEY (petition, language),
    CONSTRAINT text_belongs_to_a_petition FOREIGN KEY (petition) REFERENCES petition (id) ON DELETE CASCADE,
    CONSTRAINT text_language_is_known CHECK (language IN ('kk', 'ru', 'en'))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- A row is one numbered demand in one language. Changes only while the petition is a draft.
CREATE TABLE demand (
    petition CHAR(10)      CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    number   TINYINT       NOT NULL,
    language CHAR(2)       CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    text     VARCHAR(1000) NOT NULL,
    PRIMARY KEY (petition, number, language),
    CONSTRAINT demand_belongs_to_a_petition FOREIGN KEY (petition) REFERENCES petition (id) ON DELETE CASCADE,
    CONSTRAINT demand_language_is_known CHECK (language IN ('kk', 'ru', 'en')),
    CONSTRAINT demands_are_one_to_ten CHECK (number BETWEEN 1 AND 10)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
