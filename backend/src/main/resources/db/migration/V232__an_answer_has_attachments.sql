-- A row is a file that an agency attaches to its answer, as it was sent. Its SHA-256 is its name in addresses. in_next says
-- whether the next version of the answer will have it. What no version has, only the agency sees. Which kinds of files there are
-- and that none is active, the escalation module sees to.
CREATE TABLE attachment (
    escalation CHAR(10)     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    sha256     BINARY(32)   NOT NULL,
    name       VARCHAR(120) NOT NULL,
    kind       VARCHAR(8)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    size       INT          NOT NULL,
    in_next    BOOLEAN      NOT NULL,
    added_at   DATETIME(6)  NOT NULL,
    bytes      MEDIUMBLOB   NOT NULL,
    PRIMARY KEY (escalation, sha256),
    KEY attachment_by_time (added_at),
    CONSTRAINT attachment_belongs_to_an_escalation FOREIGN KEY (escalation) REFERENCES escalation (id),
    CONSTRAINT attachment_kind_is_known CHECK (kind IN ('PDF', 'PNG', 'JPEG')),
    CONSTRAINT attachment_has_a_size CHECK (size > 0)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- A row is a file of one version of an answer, in public. Written when the version is published; append-only.
CREATE TABLE response_attachment (
    escalation CHAR(10)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    version    INT        NOT NULL,
    sha256     BINARY(32) NOT NULL,
    PRIMARY KEY (escalation, version, sha256),
    CONSTRAINT version_has_an_attachment FOREIGN KEY (escalation, version) REFERENCES response (escalation, version),
    CONSTRAINT attachment_of_a_version FOREIGN KEY (escalation, sha256) REFERENCES attachment (escalation, sha256)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
