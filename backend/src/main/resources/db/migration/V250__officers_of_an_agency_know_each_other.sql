-- A row is a person who acts for an agency and has taken a case once, as the others of the same agency see them. Written when
-- they take or hand over a case. The name is encrypted and bound to its row; name and person key (encrypted) are forgotten by
-- the rule OFFICER, not while they hold a case that is open, and then null. That one person has one row in an agency under
-- whatever version of the key, the assignment sub-module sees to, holding the agency's row.
CREATE TABLE colleague (
    id          CHAR(10)       CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    agency      VARCHAR(40)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    person_key  VARBINARY(64)  NULL,
    name_sealed VARBINARY(600) NULL,
    acted_at    DATETIME(6)    NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY somebody_is_one_colleague (agency, person_key),
    KEY colleague_by_person (person_key),
    KEY colleague_by_time (acted_at),
    CONSTRAINT colleague_acts_for_an_agency FOREIGN KEY (agency) REFERENCES agency (slug),
    CONSTRAINT colleague_is_forgotten_whole CHECK ((person_key IS NULL) = (name_sealed IS NULL))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

INSERT INTO retention_period (rule, effective_from, months, basis) VALUES
    ('OFFICER', '2024-04-04', 12, 'Law of Kazakhstan No. 94-V on Personal Data and their Protection, Article 12: kept no longer than the purpose needs');
