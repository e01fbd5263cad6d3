-- A row is one public decision of a moderator. Append-only.
CREATE TABLE decision (
    id            BIGINT       NOT NULL AUTO_INCREMENT,
    petition      CHAR(10)     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    verdict       VARCHAR(16)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    reason_code   VARCHAR(32)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    legal_basis   JSON         NULL,
    explanation   JSON         NULL,
    moderator_key BINARY(32)   NOT NULL,
    decided_at    DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    KEY decision_by_petition (petition, decided_at),
    CONSTRAINT decision_is_about_a_petition FOREIGN KEY (petition) REFERENCES petition (id),
    CONSTRAINT verdict_is_known CHECK (verdict IN ('PUBLISH', 'REJECT', 'STOP')),
    CONSTRAINT rejection_has_a_reason CHECK (verdict <> 'REJECT' OR reason_code IS NOT NULL),
    CONSTRAINT refusal_is_explained CHECK (verdict = 'PUBLISH' OR (legal_basis IS NOT NULL AND explanation IS NOT NULL))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
