-- A row is an answer that a moderator sent back to its agency because those who signed found it inadequate. The primary key makes
-- it once for an escalation. due_on is the last day on which the new answer is in time, as review_due_on of the escalation was
-- for the first. That it was given is told by the versions of the answer, not stored. ratings are those of that moment. Who
-- returned it stands in staff_act, under the id of the escalation. Append-only, written by the escalation module.
CREATE TABLE answer_return (
    escalation           CHAR(10)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    returned_at          DATETIME(6) NOT NULL,
    working_days_allowed INT         NOT NULL,
    due_on               DATE        NOT NULL,
    signatures           BIGINT      NOT NULL,
    ratings              JSON        NOT NULL,
    legal_basis          JSON        NOT NULL,
    explanation          JSON        NOT NULL,
    PRIMARY KEY (escalation),
    KEY return_by_time (returned_at),
    CONSTRAINT answer_return_is_of_an_escalation FOREIGN KEY (escalation) REFERENCES escalation (id),
    CONSTRAINT return_leaves_time CHECK (working_days_allowed > 0)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

ALTER TABLE staff_act DROP CONSTRAINT staff_act_is_known;
ALTER TABLE staff_act ADD CONSTRAINT staff_act_is_known CHECK (kind IN ('PAUSE_STARTED', 'PAUSE_ENDED', 'CALENDAR_ENTERED',
    'CHANNEL_CHANGED', 'AGENCY_CHANGED', 'DELIVERY_ORDERED', 'CHANNEL_TESTED', 'TOPIC_CHANGED', 'POPULATION_ENTERED',
    'RULE_PROPOSED', 'RULE_APPROVED', 'RULE_REFUSED', 'RULE_WITHDRAWN', 'ANSWER_RETURNED'));
