-- A row is a picture of a petition, as we encoded it: never the file that was sent, so nothing hides in it. Its SHA-256 is
-- its name, in addresses and in what the text hash covers. Changes only while the petition is a draft, and goes with it.
-- Which languages its description needs, the schema cannot enforce.
CREATE TABLE petition_image (
    petition       CHAR(10)      CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    sha256         BINARY(32)    NOT NULL,
    number         TINYINT       NOT NULL,
    width          INT           NOT NULL,
    height         INT           NOT NULL,
    alternative_kk VARCHAR(1000) NULL,
    alternative_ru VARCHAR(1000) NULL,
    alternative_en VARCHAR(1000) NULL,
    bytes          MEDIUMBLOB    NOT NULL,
    PRIMARY KEY (petition, sha256),
    UNIQUE KEY pictures_have_an_order (petition, number),
    CONSTRAINT picture_belongs_to_a_petition FOREIGN KEY (petition) REFERENCES petition (id) ON DELETE CASCADE,
    CONSTRAINT pictures_are_one_to_three CHECK (number BETWEEN 1 AND 3),
    CONSTRAINT picture_has_a_size CHECK (width > 0 AND height > 0)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
