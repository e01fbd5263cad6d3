-- A row is the answer that the officers of an agency prepare together, or the correction of one. Gone once it is published.
-- Each change of the content makes revision one more; who saves says which revision they saw. Of who saved it only the part is
-- kept: an officer, the head or a machine. note is what the head wrote when giving it back. Written by the agency.
CREATE TABLE response_draft (
    escalation CHAR(10)      CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    revision   INT           NOT NULL,
    state      VARCHAR(12)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    content    JSON          NOT NULL,
    note       VARCHAR(2000) NULL,
    saved_by   VARCHAR(8)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    saved_at   DATETIME(6)   NOT NULL,
    PRIMARY KEY (escalation),
    KEY response_draft_by_time (saved_at),
    CONSTRAINT draft_answers_an_escalation FOREIGN KEY (escalation) REFERENCES escalation (id),
    CONSTRAINT draft_state_is_known CHECK (state IN ('WRITING', 'SUBMITTED', 'RETURNED')),
    CONSTRAINT draft_is_saved_by_somebody CHECK (saved_by IN ('OFFICER', 'HEAD', 'MACHINE')),
    CONSTRAINT returned_says_why CHECK ((state = 'RETURNED') = (note IS NOT NULL))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- A row is an agency that has decided who releases its answers: the head alone, or every officer as without a row. Written by the
-- head; who it was stands in staff_act, under the slug of the agency.
CREATE TABLE release_rule (
    agency        VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    head_releases BOOLEAN     NOT NULL,
    changed_at    DATETIME(6) NOT NULL,
    PRIMARY KEY (agency),
    CONSTRAINT release_rule_is_of_an_agency FOREIGN KEY (agency) REFERENCES agency (slug)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
