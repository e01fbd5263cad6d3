-- A row is one time that an agency fetched its dossier, or a part of it. Says which machine it was; of a person only that
-- it was one of the agency. Append-only.
CREATE TABLE dossier_download (
    id            BIGINT      NOT NULL AUTO_INCREMENT,
    escalation    CHAR(10)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    agency        VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    client        VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    part          VARCHAR(8)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    downloaded_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    KEY downloads_of_a_dossier (escalation, downloaded_at),
    CONSTRAINT download_is_of_a_dossier FOREIGN KEY (escalation) REFERENCES dossier (escalation),
    CONSTRAINT download_is_by_an_agency FOREIGN KEY (agency) REFERENCES agency (slug),
    CONSTRAINT downloaded_part_is_known CHECK (part IN ('ZIP', 'PDF'))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
