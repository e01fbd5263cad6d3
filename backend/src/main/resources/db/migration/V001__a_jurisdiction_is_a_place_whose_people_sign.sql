-- A row is a country or a region (ISO 3166-2). Written by migrations and administrators only.
-- The schema cannot enforce that the tree has no cycles.
CREATE TABLE jurisdiction (
    code    VARCHAR(8)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    parent  VARCHAR(8)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    level   VARCHAR(16)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    name_kk VARCHAR(200) NOT NULL,
    name_ru VARCHAR(200) NOT NULL,
    name_en VARCHAR(200) NOT NULL,
    PRIMARY KEY (code),
    CONSTRAINT jurisdiction_has_parent FOREIGN KEY (parent) REFERENCES jurisdiction (code),
    CONSTRAINT jurisdiction_level_is_known CHECK (level IN ('COUNTRY', 'REGION'))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
