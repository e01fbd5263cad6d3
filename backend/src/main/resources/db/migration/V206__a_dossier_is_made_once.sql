-- A row is the dossier of an escalation. It begins with its facts, sealed, which never change: whatever is made of them
-- again is the same. The file follows, sealed too, with the fingerprint of what is inside the seal and the public half of
-- the key that signed it. When the organizer is forgotten, facts and file go; fingerprint and size stay.
CREATE TABLE dossier (
    escalation   CHAR(10)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    facts        MEDIUMBLOB  NULL,
    frozen_at    DATETIME(6) NOT NULL,
    file         MEDIUMBLOB  NULL,
    file_sha256  BINARY(32)  NULL,
    file_bytes   INT         NULL,
    signing_key  BINARY(32)  NULL,
    made_at      DATETIME(6) NULL,
    destroyed_at DATETIME(6) NULL,
    PRIMARY KEY (escalation),
    CONSTRAINT dossier_belongs_to_an_escalation FOREIGN KEY (escalation) REFERENCES escalation (id),
    CONSTRAINT making_is_whole CHECK ((made_at IS NULL) = (file_sha256 IS NULL)
        AND (made_at IS NULL) = (file_bytes IS NULL) AND (made_at IS NULL) = (signing_key IS NULL)),
    CONSTRAINT facts_stay_until_destroyed CHECK ((facts IS NULL) = (destroyed_at IS NOT NULL)),
    CONSTRAINT a_made_dossier_has_its_file CHECK ((file IS NOT NULL) = (made_at IS NOT NULL AND destroyed_at IS NULL))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
