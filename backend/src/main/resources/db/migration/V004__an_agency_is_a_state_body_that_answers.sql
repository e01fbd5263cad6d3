-- A row is a state body. The supervisor is told of missed deadlines; Government and maslikhats have none.
CREATE TABLE agency (
    slug         VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    kind         VARCHAR(16)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    jurisdiction VARCHAR(8)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    supervisor   VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    name_kk      VARCHAR(200) NOT NULL,
    name_ru      VARCHAR(200) NOT NULL,
    name_en      VARCHAR(200) NOT NULL,
    PRIMARY KEY (slug),
    CONSTRAINT agency_serves_a_jurisdiction FOREIGN KEY (jurisdiction) REFERENCES jurisdiction (code),
    CONSTRAINT agency_has_supervisor FOREIGN KEY (supervisor) REFERENCES agency (slug),
    CONSTRAINT agency_kind_is_known CHECK (kind IN ('GOVERNMENT', 'MINISTRY', 'AKIMAT', 'MASLIKHAT'))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- A row is a subject a petition may be about, and the ministry that answers for it.
CREATE TABLE topic (
    slug    VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    agency  VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    name_kk VARCHAR(200) NOT NULL,
    name_ru VARCHAR(200) NOT NULL,
    name_en VARCHAR(200) NOT NULL,
    PRIMARY KEY (slug),
    CONSTRAINT topic_has_an_agency FOREIGN KEY (agency) REFERENCES agency (slug)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
