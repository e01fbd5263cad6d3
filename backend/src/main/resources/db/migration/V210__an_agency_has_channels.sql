-- An agency that is disabled (merged, abolished) keeps its cases and its inbox, and clocks go on in public; nothing leaves to
-- it by its channels. Written by an administrator.
ALTER TABLE agency ADD COLUMN disabled_at DATETIME(6) NULL;

-- A row is a way by which an agency hears of a dossier besides its inbox, which it always has. Written by administrators, and by
-- the machine when a webhook says 410. Each change makes version one more; what it was before stands in channel_version. The
-- secret of a v1 signature is sealed; the one before it signs along until secret_before_until. That a disabled channel is sent
-- nothing, the escalation module sees to.
CREATE TABLE channel (
    id                   CHAR(10)       CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    agency               VARCHAR(40)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    kind                 VARCHAR(8)     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    address              VARCHAR(500)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    signing              VARCHAR(4)     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    secret               VARBINARY(255) NULL,
    secret_before        VARBINARY(255) NULL,
    secret_before_until  DATETIME(6)    NULL,
    disabled_because     VARCHAR(20)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    version              INT            NOT NULL,
    changed_at           DATETIME(6)    NOT NULL,
    PRIMARY KEY (id),
    KEY channels_of_an_agency (agency),
    CONSTRAINT channel_leads_to_an_agency FOREIGN KEY (agency) REFERENCES agency (slug),
    CONSTRAINT channel_kind_is_known CHECK (kind IN ('WEBHOOK', 'EMAIL')),
    CONSTRAINT channel_signing_is_known CHECK (signing IN ('V1A', 'V1')),
    CONSTRAINT webhooks_alone_are_signed CHECK ((kind = 'WEBHOOK') = (signing IS NOT NULL)),
    CONSTRAINT v1_needs_a_secret CHECK (signing IS NULL OR signing <> 'V1' OR secret IS NOT NULL),
    CONSTRAINT secret_before_has_an_end CHECK ((secret_before IS NULL) = (secret_before_until IS NULL)),
    CONSTRAINT channel_is_disabled_for_a_known_reason CHECK (disabled_because IN ('BY_ADMINISTRATOR', 'GONE'))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- A row is what a channel was from changed_at on. Written in the transaction of the change, the first one too. Append-only.
-- Who changed it stands in staff_act, under the id of the channel.
CREATE TABLE channel_version (
    channel          CHAR(10)     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    version          INT          NOT NULL,
    address          VARCHAR(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    signing          VARCHAR(4)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    disabled_because VARCHAR(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    changed_at       DATETIME(6)  NOT NULL,
    PRIMARY KEY (channel, version),
    CONSTRAINT channel_version_is_of_a_channel FOREIGN KEY (channel) REFERENCES channel (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
