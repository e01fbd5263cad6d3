-- A row is a petition that reached a tier and went to an agency. The UNIQUE key makes forwarding happen once however
-- often the relay tries. Deadlines are days; whether one is overdue is computed, never stored.
CREATE TABLE escalation (
    id                  CHAR(10)     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    petition            CHAR(10)     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    tier                TINYINT      NOT NULL,
    agency              VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    state               VARCHAR(16)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    review_working_days INT          NOT NULL,
    reached_at          DATETIME(6)  NOT NULL,
    forwarded_at        DATETIME(6)  NULL,
    registration_due_on DATE         NULL,
    registration_number VARCHAR(60)  NULL,
    registered_on       DATE         NULL,
    registered_at       DATETIME(6)  NULL,
    review_due_on       DATE         NULL,
    answered_at         DATETIME(6)  NULL,
    PRIMARY KEY (id),
    UNIQUE KEY a_tier_escalates_once (petition, tier),
    KEY inbox (agency, state),
    CONSTRAINT escalation_has_a_threshold FOREIGN KEY (petition, tier) REFERENCES threshold (petition, tier),
    CONSTRAINT escalation_goes_to_an_agency FOREIGN KEY (agency) REFERENCES agency (slug),
    CONSTRAINT escalation_state_is_known CHECK (state IN ('REACHED', 'FORWARDED', 'REGISTERED', 'ANSWERED')),
    CONSTRAINT forwarding_has_a_deadline CHECK ((forwarded_at IS NULL) = (registration_due_on IS NULL)),
    CONSTRAINT forwarding_leaves_reached CHECK (state = 'REACHED' OR forwarded_at IS NOT NULL),
    CONSTRAINT registration_is_whole CHECK ((registered_at IS NULL) = (registration_number IS NULL)
        AND (registered_at IS NULL) = (registered_on IS NULL) AND (registered_at IS NULL) = (review_due_on IS NULL)),
    CONSTRAINT registration_moves_on CHECK (state NOT IN ('REGISTERED', 'ANSWERED') OR registered_at IS NOT NULL),
    CONSTRAINT answer_moves_on CHECK ((state = 'ANSWERED') = (answered_at IS NOT NULL))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- A row is the agency's public answer as a whole. Append-only, one for an escalation.
CREATE TABLE response (
    escalation  CHAR(10)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    text        JSON        NULL,
    answered_at DATETIME(6) NOT NULL,
    PRIMARY KEY (escalation),
    CONSTRAINT response_answers_an_escalation FOREIGN KEY (escalation) REFERENCES escalation (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- A row is the answer to one demand. That every demand has one, the escalation module sees to.
CREATE TABLE answer (
    escalation CHAR(10)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    demand     TINYINT     NOT NULL,
    outcome    VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    reasons    JSON        NOT NULL,
    PRIMARY KEY (escalation, demand),
    CONSTRAINT answer_is_part_of_a_response FOREIGN KEY (escalation) REFERENCES response (escalation),
    CONSTRAINT outcome_is_known CHECK (outcome IN ('SATISFIED', 'PARTLY_SATISFIED', 'REFUSED', 'NOT_COMPETENT'))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
