-- A row is something that followers of a petition hear of. The UNIQUE key makes it one notice however often the job that
-- looks for it runs; subject is the tier, the decision or
-- the number of the update it is about, or 0. facts are what was true then.
-- fanned_to is the last subscriber it was handed to, fanned_at is set when there are no more.
CREATE TABLE notice (
    id          BIGINT      NOT NULL AUTO_INCREMENT,
    petition    CHAR(10)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    kind        VARCHAR(24) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    subject     BIGINT      NOT NULL,
    facts       JSON        NOT NULL,
    occurred_at DATETIME(6) NOT NULL,
    noticed_at  DATETIME(6) NOT NULL,
    fanned_to   BIGINT      NULL,
    fanned_at   DATETIME(6) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY a_notice_is_told_once (petition, kind, subject),
    KEY notice_waiting (fanned_at, id),
    CONSTRAINT notice_is_of_a_petition FOREIGN KEY (petition) REFERENCES petition (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- One row: up to which instant the facts were looked through for notices. What happened long before is told to nobody.
CREATE TABLE notice_watch (
    id         TINYINT     NOT NULL,
    watched_to DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT there_is_one_watch CHECK (id = 1)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- The job asks every few seconds what happened lately.
ALTER TABLE petition ADD KEY petition_by_publication (published_at), ADD KEY petition_by_opening (opened_at),
    ADD KEY petition_by_closing (closed_at);
ALTER TABLE threshold ADD KEY threshold_by_reaching (reached_at);
ALTER TABLE escalation ADD KEY escalation_by_forwarding (forwarded_at), ADD KEY escalation_by_registration (registered_at),
    ADD KEY escalation_by_answer (answered_at), ADD KEY escalation_by_state (state);
ALTER TABLE petition_update ADD KEY update_by_publication (published_at);
ALTER TABLE decision ADD KEY decision_by_time (decided_at);
