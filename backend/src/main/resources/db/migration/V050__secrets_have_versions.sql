-- A row is a version of the peppers, identity and signature together. The highest one that is activated is used for
-- what is new; what is older keeps its own. Version 1 has been in use since the first day. Written once when somebody
-- activates a version, never taken back. The peppers themselves are never here.
CREATE TABLE pepper_version (
    version      SMALLINT    NOT NULL,
    activated_at DATETIME(6) NOT NULL,
    PRIMARY KEY (version),
    CONSTRAINT pepper_versions_count_from_one CHECK (version >= 1)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

INSERT INTO pepper_version (version, activated_at) VALUES (1, '2024-04-04 00:00:00');

-- A row is what a secret makes of a constant, so that a start with a wrong secret is refused instead of making everybody
-- a stranger. Leads to no secret: they are 32 random bytes. Written by the first process that knows the secret.
CREATE TABLE secret_check (
    name  VARCHAR(40)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    value VARBINARY(128) NOT NULL,
    PRIMARY KEY (name)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- Which version made the tags of a petition: fixed at its publication, so that a person has one tag on it for ever.
ALTER TABLE tally
    ADD COLUMN pepper_version SMALLINT NOT NULL DEFAULT 1,
    ADD CONSTRAINT tally_has_a_pepper FOREIGN KEY (pepper_version) REFERENCES pepper_version (version);

-- Person keys are stored encrypted (53 bytes); those of 32 bytes were written before and are encrypted by a job. An
-- organizer or moderator who has been forgotten leaves NULL.
ALTER TABLE petition MODIFY COLUMN organizer_key VARBINARY(64) NULL;
ALTER TABLE decision
    MODIFY COLUMN moderator_key VARBINARY(64) NULL,
    ADD KEY decision_by_moderator (moderator_key, decided_at);
