-- An agency that is not competent returns an escalation; RETURNED it waits for a moderator, who routes it on or refuses the return.
-- route counts its ways to agencies: 1 is the one that the threshold says, each routing on makes it one more.
ALTER TABLE escalation ADD COLUMN route TINYINT NOT NULL DEFAULT 1 AFTER agency;

ALTER TABLE escalation DROP CONSTRAINT escalation_state_is_known;
ALTER TABLE escalation ADD CONSTRAINT escalation_state_is_known
    CHECK (state IN ('REACHED', 'FORWARDED', 'REGISTERED', 'RETURNED', 'ANSWERED'));

-- A return is decided in public like every other matter of moderators, with legal basis and explanation.
ALTER TABLE decision DROP CONSTRAINT verdict_is_known;
ALTER TABLE decision ADD CONSTRAINT verdict_is_known
    CHECK (verdict IN ('PUBLISH', 'REJECT', 'STOP', 'UPHOLD', 'OVERTURN', 'ROUTE_ON', 'REFUSE_RETURN'));

-- A row is one return of an escalation: which agency returned it, why, whom it named, what it had done by then, and what a
-- moderator decided. A row without a decision waits; the escalation is RETURNED as long as there is one. What was done by the
-- agency stays here when the escalation goes on and forgets it; so does the fingerprint of the dossier that named the agency,
-- with the public half of the key that signed it. Written by the agency, completed by the moderator, never changed afterwards.
CREATE TABLE escalation_route (
    id                  BIGINT      NOT NULL AUTO_INCREMENT,
    escalation          CHAR(10)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    number              TINYINT     NOT NULL,
    agency              VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    named_agency        VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    reason              JSON        NOT NULL,
    returned_at         DATETIME(6) NOT NULL,
    decision_due_on     DATE        NOT NULL,
    forwarded_at        DATETIME(6) NOT NULL,
    registration_due_on DATE        NOT NULL,
    registration_number VARCHAR(60) NULL,
    registered_on       DATE        NULL,
    registered_at       DATETIME(6) NULL,
    review_due_on       DATE        NULL,
    outcome             VARCHAR(12) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    routed_to           VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    decision            BIGINT      NULL,
    decided_at          DATETIME(6) NULL,
    dossier_sha256      BINARY(32)  NULL,
    dossier_key         BINARY(32)  NULL,
    PRIMARY KEY (id),
    UNIQUE KEY a_return_has_its_number (escalation, number),
    UNIQUE KEY a_decision_is_about_one_return (decision),
    KEY returns_that_wait (decided_at, id),
    KEY returns_by_agency (agency),
    CONSTRAINT return_is_of_an_escalation FOREIGN KEY (escalation) REFERENCES escalation (id),
    CONSTRAINT return_is_by_an_agency FOREIGN KEY (agency) REFERENCES agency (slug),
    CONSTRAINT return_names_an_agency FOREIGN KEY (named_agency) REFERENCES agency (slug),
    CONSTRAINT return_is_routed_to_an_agency FOREIGN KEY (routed_to) REFERENCES agency (slug),
    CONSTRAINT return_is_decided_in_public FOREIGN KEY (decision) REFERENCES decision (id),
    CONSTRAINT an_escalation_is_returned_twice_at_most CHECK (number BETWEEN 1 AND 2),
    CONSTRAINT return_outcome_is_known CHECK (outcome IN ('ROUTED_ON', 'REFUSED')),
    CONSTRAINT a_decided_return_is_whole CHECK ((outcome IS NULL) = (decided_at IS NULL)
        AND (outcome IS NULL) = (decision IS NULL)),
    CONSTRAINT routed_on_goes_somewhere CHECK ((routed_to IS NOT NULL) = (outcome IS NOT NULL AND outcome = 'ROUTED_ON'))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
