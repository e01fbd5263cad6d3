-- A row is a dossier on its way to an agency by one channel. Written in the transaction that stores the dossier; the UNIQUE key
-- makes it one however often that is tried. PENDING until a channel has taken it (DELIVERED) or all attempts of the schedule
-- have failed (DEAD); an administrator sets a DEAD one PENDING again. Whoever sends it has taken it until taken_until: a process
-- that dies leaves it to the next one then. attempts counts those of this round.
CREATE TABLE delivery (
    id              CHAR(10)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    escalation      CHAR(10)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    channel         CHAR(10)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    state           VARCHAR(10) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    attempts        INT         NOT NULL,
    last_outcome    VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    created_at      DATETIME(6) NOT NULL,
    next_attempt_at DATETIME(6) NULL,
    taken_until     DATETIME(6) NULL,
    ended_at        DATETIME(6) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY a_channel_gets_an_escalation_once (escalation, channel),
    KEY delivery_due (state, next_attempt_at),
    CONSTRAINT delivery_is_of_a_dossier FOREIGN KEY (escalation) REFERENCES dossier (escalation),
    CONSTRAINT delivery_goes_by_a_channel FOREIGN KEY (channel) REFERENCES channel (id),
    CONSTRAINT delivery_state_is_known CHECK (state IN ('PENDING', 'DELIVERED', 'DEAD')),
    CONSTRAINT pending_has_a_next_attempt CHECK ((state = 'PENDING') = (next_attempt_at IS NOT NULL)),
    CONSTRAINT what_is_not_pending_has_ended CHECK ((state = 'PENDING') = (ended_at IS NULL))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- A row is one attempt of a delivery; kept for ever. Without an outcome it is under way, or its process died. Of what the
-- channel answered only the status is kept.
CREATE TABLE delivery_attempt (
    id              BIGINT      NOT NULL AUTO_INCREMENT,
    delivery        CHAR(10)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    channel_version INT         NOT NULL,
    started_at      DATETIME(6) NOT NULL,
    outcome         VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    status          INT         NULL,
    duration_millis BIGINT      NULL,
    PRIMARY KEY (id),
    KEY attempts_of_a_delivery (delivery, id),
    CONSTRAINT attempt_is_of_a_delivery FOREIGN KEY (delivery) REFERENCES delivery (id),
    CONSTRAINT attempt_with_an_outcome_took_time CHECK ((outcome IS NULL) = (duration_millis IS NULL))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
