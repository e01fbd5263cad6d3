-- A row is a threshold rule that an administrator proposed; it becomes a row of threshold_rule when another one approves it
-- before its day. What is proposed never changes; the state does, once. open_mark is there while it waits, so that a rung has
-- one open proposal at most. That nobody approves their own, the administration module sees to, by staff_act.
CREATE TABLE rule_proposal (
    id                  BIGINT         NOT NULL AUTO_INCREMENT,
    state               VARCHAR(16)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    level               VARCHAR(16)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    tier                TINYINT        NOT NULL,
    effective_from      DATE           NOT NULL,
    kind                VARCHAR(32)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    value               DECIMAL(14, 4) NOT NULL,
    review_working_days INT            NOT NULL,
    basis               VARCHAR(500)   NOT NULL,
    proposal_act        BIGINT         NOT NULL,
    decision_act        BIGINT         NULL,
    open_mark           TINYINT        AS (CASE WHEN state = 'PROPOSED' THEN 1 END) PERSISTENT,
    PRIMARY KEY (id),
    UNIQUE KEY a_rung_has_one_open_proposal (level, tier, open_mark),
    CONSTRAINT rule_was_proposed_by_an_act FOREIGN KEY (proposal_act) REFERENCES staff_act (id),
    CONSTRAINT rule_was_decided_by_an_act FOREIGN KEY (decision_act) REFERENCES staff_act (id),
    CONSTRAINT proposal_state_is_known CHECK (state IN ('PROPOSED', 'APPROVED', 'REFUSED', 'WITHDRAWN')),
    CONSTRAINT decided_proposal_names_the_act CHECK ((state = 'PROPOSED') = (decision_act IS NULL)),
    CONSTRAINT nobody_decides_in_the_same_act CHECK (decision_act IS NULL OR decision_act <> proposal_act)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
