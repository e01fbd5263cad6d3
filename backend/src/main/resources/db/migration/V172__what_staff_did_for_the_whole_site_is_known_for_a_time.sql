-- A row is something an administrator or moderator did that is not about one petition. Append-only; who did it is forgotten by
-- the rule ADMINISTRATOR, and then null.
CREATE TABLE staff_act (
    id        BIGINT        NOT NULL AUTO_INCREMENT,
    kind      VARCHAR(32)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    subject   VARCHAR(40)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    actor_key VARBINARY(64) NULL,
    acted_at  DATETIME(6)   NOT NULL,
    PRIMARY KEY (id),
    KEY staff_act_by_actor (actor_key),
    KEY staff_act_by_time (acted_at),
    CONSTRAINT staff_act_is_known CHECK (kind IN ('PAUSE_STARTED', 'PAUSE_ENDED', 'CALENDAR_ENTERED'))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
