-- A row says which officer of its agency has a case in hand. A case without a row waits for anybody. Written by whoever takes
-- the case or hands it over; stays when the case is answered.
CREATE TABLE assignment (
    escalation  CHAR(10)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    colleague   CHAR(10)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    assigned_at DATETIME(6) NOT NULL,
    PRIMARY KEY (escalation),
    KEY assignment_by_colleague (colleague),
    CONSTRAINT assignment_is_of_an_escalation FOREIGN KEY (escalation) REFERENCES escalation (id),
    CONSTRAINT assignment_is_to_a_colleague FOREIGN KEY (colleague) REFERENCES colleague (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- A row is one change of hands: who did it, and who has the case since; nobody when it was put back. Append-only. For the
-- agency's own officers alone.
CREATE TABLE handover (
    id           BIGINT      NOT NULL AUTO_INCREMENT,
    escalation   CHAR(10)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    by_colleague CHAR(10)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    to_colleague CHAR(10)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    handed_at    DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    KEY handover_by_escalation (escalation, id),
    CONSTRAINT handover_is_of_an_escalation FOREIGN KEY (escalation) REFERENCES escalation (id),
    CONSTRAINT handover_is_by_a_colleague FOREIGN KEY (by_colleague) REFERENCES colleague (id),
    CONSTRAINT handover_is_to_a_colleague FOREIGN KEY (to_colleague) REFERENCES colleague (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
