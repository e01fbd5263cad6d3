-- A row is news that the organizer of a petition tells in public, counted from 1. Append-only. That three days lie between
-- two, the petition module sees to, holding the petition's row.
CREATE TABLE petition_update (
    petition     CHAR(10)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    number       INT         NOT NULL,
    title        JSON        NOT NULL,
    text         JSON        NOT NULL,
    published_at DATETIME(6) NOT NULL,
    PRIMARY KEY (petition, number),
    CONSTRAINT update_belongs_to_a_petition FOREIGN KEY (petition) REFERENCES petition (id),
    CONSTRAINT updates_are_counted_from_one CHECK (number >= 1)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
