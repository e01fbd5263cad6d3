-- A row is a stretch of time in which nobody may sign or withdraw anywhere. Written when it begins, and once more when it ends.
-- That two do not overlap the schema says by "ongoing" (1 while it lasts, then null) for what lasts; the code, which holds the
-- gate, never lets one begin before the last has ended.
CREATE TABLE collection_pause (
    id         BIGINT      NOT NULL AUTO_INCREMENT,
    kind       VARCHAR(16) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    reason     JSON        NOT NULL,
    started_at DATETIME(6) NOT NULL,
    ended_at   DATETIME(6) NULL,
    ongoing    TINYINT     NULL DEFAULT 1,
    PRIMARY KEY (id),
    UNIQUE KEY one_pause_at_a_time (ongoing),
    UNIQUE KEY pause_begins_alone (started_at),
    CONSTRAINT pause_kind_is_known CHECK (kind IN ('INCIDENT', 'ELECTION')),
    CONSTRAINT pause_ends_after_it_began CHECK (ended_at IS NULL OR ended_at >= started_at),
    CONSTRAINT pause_lasts_until_it_ends CHECK ((ongoing IS NULL) = (ended_at IS NOT NULL)),
    CONSTRAINT pause_lasts_once CHECK (ongoing = 1)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- The one row says whether collection is paused. Whoever writes signatures shares its lock until they commit, who begins or ends
-- a pause takes it alone: so no signature slips in behind the beginning. Locked after a tally and before a petition.
CREATE TABLE collection_gate (
    id     TINYINT NOT NULL,
    paused BOOLEAN NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT there_is_one_gate CHECK (id = 1)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

INSERT INTO collection_gate (id, paused) VALUES (1, FALSE);
