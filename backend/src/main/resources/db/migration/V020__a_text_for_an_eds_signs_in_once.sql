-- A row is a challenge with which somebody signed in by EDS, so that nobody does again with the same signature. Written
-- when everything else was found right; of two at the same time the key lets one through. Removed by a job some time
-- after the challenge has run out, which it says itself: until then the row must stand. Tells nothing of who signed in.
CREATE TABLE eds_used_challenge (
    challenge BINARY(16)  NOT NULL,
    used_at   DATETIME(6) NOT NULL,
    PRIMARY KEY (challenge),
    KEY eds_used_challenge_old (used_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
