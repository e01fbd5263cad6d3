-- UPHOLD and OVERTURN decide an appeal; like every refusal they are explained in public.
ALTER TABLE decision DROP CONSTRAINT verdict_is_known;
ALTER TABLE decision ADD CONSTRAINT verdict_is_known
    CHECK (verdict IN ('PUBLISH', 'REJECT', 'STOP', 'UPHOLD', 'OVERTURN'));

-- A row is the appeal of an organizer against the rejection of their petition; one for each petition, for ever. Written by
-- the organizer, its outcome by another moderator than the one who rejected, which the schema cannot enforce: that is known
-- for a time only. The text is for moderators and the organizer, never public, and NULL once the organizer is forgotten.
CREATE TABLE appeal (
    petition    CHAR(10)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    rejection   BIGINT      NOT NULL,
    text        JSON        NULL,
    appealed_at DATETIME(6) NOT NULL,
    outcome     BIGINT      NULL,
    PRIMARY KEY (petition),
    UNIQUE KEY a_rejection_is_appealed_once (rejection),
    UNIQUE KEY a_decision_is_the_outcome_of_one_appeal (outcome),
    KEY appeal_waiting (outcome, appealed_at),
    CONSTRAINT appeal_is_of_a_petition FOREIGN KEY (petition) REFERENCES petition (id),
    CONSTRAINT appeal_is_against_a_decision FOREIGN KEY (rejection) REFERENCES decision (id),
    CONSTRAINT outcome_is_a_decision FOREIGN KEY (outcome) REFERENCES decision (id),
    CONSTRAINT appeal_is_not_decided_by_what_it_is_against CHECK (outcome IS NULL OR outcome > rejection)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

INSERT INTO legal_number (name, effective_from, value, basis) VALUES
    ('APPEAL_WORKING_DAYS', '2024-04-04', 10, 'The same time as for the petition itself: Administrative Procedural and Process-Related Code of Kazakhstan, Articles 90-1 to 90-5');
