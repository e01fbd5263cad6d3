-- A row says that a signatory has rated the answer to one demand, so that they do it once; not how they rated. tag is a keyed
-- hash made for this alone (docs/decisions/0056): it has nothing in common with any other tag, not even with that of the same
-- person on the next demand. There is no time and no counter in it, and rows lie in the order of their tags, so they do not
-- tell in which order they came. Written in the transaction that adds to rating_count; destroyed when the time for ratings is over.
CREATE TABLE rating_mark (
    escalation CHAR(10)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    tag        BINARY(32) NOT NULL,
    PRIMARY KEY (escalation, tag),
    CONSTRAINT mark_is_of_an_escalation FOREIGN KEY (escalation) REFERENCES escalation (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- A row is how signatories rated the answer to one demand: sums, with nothing of any person in them. round is 1, and 2 for the
-- answer that an agency gives after its first one was returned; a correction of its own begins no new round.
CREATE TABLE rating_count (
    escalation CHAR(10) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    round      TINYINT  NOT NULL,
    demand     TINYINT  NOT NULL,
    yes        BIGINT   NOT NULL,
    partly     BIGINT   NOT NULL,
    no         BIGINT   NOT NULL,
    PRIMARY KEY (escalation, round, demand),
    CONSTRAINT ratings_are_of_an_escalation FOREIGN KEY (escalation) REFERENCES escalation (id),
    CONSTRAINT an_answer_is_returned_at_most_once CHECK (round IN (1, 2)),
    CONSTRAINT ratings_only_grow CHECK (yes >= 0 AND partly >= 0 AND no >= 0)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

INSERT INTO legal_number (name, effective_from, value, basis) VALUES
    ('RATING_MONTHS', '2024-04-04', 6, 'Rule of the platform: as long as a petition collects'),
    ('RATINGS_SHOWN_FROM', '2024-04-04', 30, 'Law of Kazakhstan No. 94-V on Personal Data and their Protection, Article 7: so that nobody can be picked out'),
    ('INADEQUATE_NO_PERCENT', '2024-04-04', 60, 'Rule of the platform, docs/rules.md'),
    ('INADEQUATE_RATERS_PERCENT', '2024-04-04', 1, 'Rule of the platform, docs/rules.md'),
    ('NEW_ANSWER_WORKING_DAYS', '2024-04-04', 15, 'Rule of the platform, docs/rules.md');
