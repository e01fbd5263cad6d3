-- A row is a place at which people wait for each other: whoever starts a draft holds one until the draft is there, always the
-- same, so that of many requests at once each counts what the others have written. Many people share a place; it says
-- nothing of anybody. Nobody writes here.
CREATE TABLE draft_turn (
    place SMALLINT NOT NULL,
    PRIMARY KEY (place),
    CONSTRAINT there_are_32_places CHECK (place BETWEEN 0 AND 31)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

INSERT INTO draft_turn (place) VALUES
    (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15),
    (16), (17), (18), (19), (20), (21), (22), (23), (24), (25), (26), (27), (28), (29), (30), (31);
