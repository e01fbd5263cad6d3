-- A row is a step that an agency promises to a demand it satisfies, wholly or in part. due_on is the first date; it never
-- changes. That the demand was satisfied when it was promised, the escalation module sees to. Append-only, written by the agency.
CREATE TABLE agency_commitment (
    id         BIGINT      NOT NULL AUTO_INCREMENT,
    escalation CHAR(10)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    demand     TINYINT     NOT NULL,
    text       JSON        NOT NULL,
    due_on     DATE        NOT NULL,
    made_at    DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    KEY commitments_of_an_escalation (escalation, id),
    KEY commitment_by_time (made_at),
    CONSTRAINT commitment_is_of_an_escalation FOREIGN KEY (escalation) REFERENCES escalation (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- A row is what an agency says later of a step it promised. A new date needs a reason in text, and is never the first one
-- overwritten. Whether a step is late is computed, never stored. Append-only; what may follow what, the escalation module sees
-- to, holding the row of the commitment.
CREATE TABLE agency_commitment_update (
    id         BIGINT       NOT NULL AUTO_INCREMENT,
    commitment BIGINT       NOT NULL,
    status     VARCHAR(16)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    text       JSON         NOT NULL,
    link       VARCHAR(300) NULL,
    new_due_on DATE         NULL,
    updated_at DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    KEY updates_of_a_commitment (commitment, id),
    KEY commitment_update_by_time (updated_at),
    CONSTRAINT update_is_of_a_commitment FOREIGN KEY (commitment) REFERENCES agency_commitment (id),
    CONSTRAINT commitment_status_is_known CHECK (status IN ('IN_PROGRESS', 'POSTPONED', 'KEPT', 'BROKEN')),
    CONSTRAINT postponing_names_a_date CHECK ((status = 'POSTPONED') = (new_due_on IS NOT NULL))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
