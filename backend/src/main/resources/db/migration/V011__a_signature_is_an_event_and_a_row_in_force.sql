-- A row is how many signatures a petition has and which event index comes next. Its lock orders everything that
-- happens to the signatures of a petition: who writes an event or a signature holds this row first.
-- accepts is switched off in the transaction that closes the petition, so that no signature slips in behind it.
CREATE TABLE tally (
    petition    CHAR(10)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    accepts     BOOLEAN     NOT NULL,
    next_index  BIGINT      NOT NULL,
    signed      BIGINT      NOT NULL,
    withdrawn   BIGINT      NOT NULL,
    invalidated BIGINT      NOT NULL,
    changed_at  DATETIME(6) NOT NULL,
    PRIMARY KEY (petition),
    CONSTRAINT tally_counts_a_petition FOREIGN KEY (petition) REFERENCES petition (id),
    CONSTRAINT tally_is_never_negative CHECK (signed >= withdrawn + invalidated),
    CONSTRAINT tally_counts_every_event CHECK (next_index = signed + withdrawn + invalidated)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- A row is how many signatures in force come from a region. The country itself stands for "residence not stated".
-- Their sum is the tally; the nightly recount proves it, the schema cannot.
CREATE TABLE region_tally (
    petition CHAR(10)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    region   VARCHAR(8) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    in_force BIGINT     NOT NULL,
    PRIMARY KEY (petition, region),
    CONSTRAINT region_tally_has_a_tally FOREIGN KEY (petition) REFERENCES tally (petition),
    CONSTRAINT region_tally_has_a_region FOREIGN KEY (region) REFERENCES jurisdiction (code),
    CONSTRAINT region_tally_is_never_negative CHECK (in_force >= 0)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- A row is what one hour (UTC) changed in a tally; history and trends are read from here, not from the events.
CREATE TABLE hour_tally (
    petition CHAR(10) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    hour     DATETIME NOT NULL,
    change_in_force BIGINT NOT NULL,
    PRIMARY KEY (petition, hour),
    KEY hour_tally_by_hour (hour, petition, change_in_force),
    CONSTRAINT hour_tally_has_a_tally FOREIGN KEY (petition) REFERENCES tally (petition)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- A row is one event of the public log: somebody signed (commitment), or an earlier event was taken back (refers_to).
-- Append-only, without gaps in event_index. Holds nothing that leads to a person.
CREATE TABLE event (
    petition    CHAR(10)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    event_index BIGINT      NOT NULL,
    kind        VARCHAR(16) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    commitment  BINARY(32)  NULL,
    refers_to   BIGINT      NULL,
    reason_code VARCHAR(32) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    at          DATETIME(6) NOT NULL,
    PRIMARY KEY (petition, event_index),
    UNIQUE KEY a_commitment_is_used_once (petition, commitment),
    UNIQUE KEY an_event_is_taken_back_once (petition, refers_to),
    CONSTRAINT event_has_a_tally FOREIGN KEY (petition) REFERENCES tally (petition),
    CONSTRAINT event_kind_is_known CHECK (kind IN ('SIGN', 'WITHDRAW', 'INVALIDATE')),
    CONSTRAINT signing_commits CHECK ((kind = 'SIGN') = (commitment IS NOT NULL)),
    CONSTRAINT taking_back_refers CHECK ((kind = 'SIGN') = (refers_to IS NULL)),
    CONSTRAINT event_refers_backwards CHECK (refers_to IS NULL OR refers_to < event_index),
    CONSTRAINT invalidation_has_a_reason CHECK ((kind = 'INVALIDATE') = (reason_code IS NOT NULL))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- A row is one person's latest signature on one petition. signatory_tag is a keyed hash that cannot be linked
-- across petitions without the pepper; the primary key is what makes it one person, one signature.
CREATE TABLE signature (
    petition      CHAR(10)     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    signatory_tag BINARY(32)   NOT NULL,
    event_index   BIGINT       NOT NULL,
    nonce         BINARY(32)   NOT NULL,
    region        VARCHAR(8)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    state         VARCHAR(16)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    signed_at     DATETIME(6)  NOT NULL,
    ended_at      DATETIME(6)  NULL,
    shown_name    VARCHAR(120) NULL,
    reason        VARCHAR(300) NULL,
    wants_notice  BOOLEAN      NOT NULL,
    PRIMARY KEY (petition, signatory_tag),
    UNIQUE KEY an_event_makes_one_signature (petition, event_index),
    CONSTRAINT signature_has_an_event FOREIGN KEY (petition, event_index) REFERENCES event (petition, event_index),
    CONSTRAINT signature_state_is_known CHECK (state IN ('IN_FORCE', 'WITHDRAWN', 'INVALIDATED')),
    CONSTRAINT ended_signature_has_a_date CHECK ((state = 'IN_FORCE') = (ended_at IS NULL))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
