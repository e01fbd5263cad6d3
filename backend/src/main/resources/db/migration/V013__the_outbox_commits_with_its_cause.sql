-- A row is something that happened and still has to be handed on. Written in the transaction that caused it, deleted
-- in the transaction that handled it. A handler may be called again after a crash; what it does must bear that.
CREATE TABLE outbox (
    id              BIGINT       NOT NULL AUTO_INCREMENT,
    kind            VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    subject         VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    payload         JSON         NOT NULL,
    occurred_at     DATETIME(6)  NOT NULL,
    attempts        INT          NOT NULL DEFAULT 0,
    next_attempt_at DATETIME(6)  NOT NULL,
    last_error      VARCHAR(200) NULL,
    PRIMARY KEY (id),
    KEY outbox_due (next_attempt_at, id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
