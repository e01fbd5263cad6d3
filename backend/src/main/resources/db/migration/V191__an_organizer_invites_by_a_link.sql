-- A row is a link that makes one person a co-organizer, until it expires. Of the secret in the link only the SHA-256 is
-- here: it has 256 random bits, so nobody finds it from its hash, and who reads the table can invite nobody. Written by the
-- team sub-module; outcome is written once, by a conditional UPDATE that decides who of several was first. Who accepted does
-- not stand here. Taking a link back deletes its row.
CREATE TABLE invitation (
    petition    CHAR(10)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    id          CHAR(10)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    secret_hash BINARY(32)  NOT NULL,
    created_at  DATETIME(6) NOT NULL,
    expires_at  DATETIME(6) NOT NULL,
    outcome     VARCHAR(10) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    PRIMARY KEY (petition, id),
    UNIQUE KEY a_secret_opens_one_invitation (secret_hash),
    CONSTRAINT invitation_is_to_a_petition FOREIGN KEY (petition) REFERENCES petition (id) ON DELETE CASCADE,
    CONSTRAINT invitation_outcome_is_known CHECK (outcome IN ('ACCEPTED', 'DECLINED')),
    CONSTRAINT invitation_expires_later CHECK (expires_at > created_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
