-- A row is that somebody works, or worked, on a petition with its organizer, after an invitation they accepted themselves.
-- The name is encrypted and bound to its row, and gone as soon as they leave; the person key (encrypted) stays as long as
-- the organizer's, so that nobody decides as a moderator over what they once worked on. That the organizer is no
-- co-organizer, that there are not too many, and that one person has one row under whatever version of the key, the team
-- sub-module sees to, holding the petition's row.
CREATE TABLE co_organizer (
    petition    CHAR(10)       CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    id          CHAR(10)       CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    person_key  VARBINARY(64)  NOT NULL,
    name_sealed VARBINARY(600) NULL,
    accepted_at DATETIME(6)    NOT NULL,
    left_at     DATETIME(6)    NULL,
    PRIMARY KEY (petition, id),
    UNIQUE KEY somebody_is_one_co_organizer (petition, person_key),
    KEY co_organizer_by_person (person_key),
    CONSTRAINT co_organizer_is_of_a_petition FOREIGN KEY (petition) REFERENCES petition (id) ON DELETE CASCADE,
    CONSTRAINT name_is_kept_until_they_leave CHECK ((name_sealed IS NULL) = (left_at IS NOT NULL))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
