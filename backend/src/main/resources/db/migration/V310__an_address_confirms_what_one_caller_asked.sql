-- A row is that somebody asked an address to follow a petition: a person who was signed in, or anybody who was not. Each caller
-- has a token of their own, so whoever confirms agrees to what that caller asked, and cannot make a follow belong to another who
-- asked in the meantime. Of the token only the hash is here, and a nonce that makes it with a key of ours, so that a mail lost on
-- its way can be sent again. The row goes when its time is over; what was confirmed is in follow, whose columns of tokens and
-- unconfirmed rows are from before.
CREATE TABLE follow_request (
    id               BIGINT        NOT NULL,
    petition         CHAR(10)      CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    subscriber       BIGINT        NOT NULL,
    language         CHAR(2)       CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    organizer        BOOLEAN       NOT NULL,
    person_key       VARBINARY(64) NULL,
    asked_at         DATETIME(6)   NOT NULL,
    confirmed_at     DATETIME(6)   NULL,
    token_nonce      BINARY(16)    NOT NULL,
    token_hash       BINARY(32)    NOT NULL,
    token_expires_at DATETIME(6)   NOT NULL,
    PRIMARY KEY (id),
    KEY request_by_follow (petition, subscriber),
    KEY request_by_subscriber (subscriber),
    KEY request_by_person (person_key),
    KEY request_by_time (asked_at),
    UNIQUE KEY a_token_confirms_one_request (token_hash),
    CONSTRAINT request_is_for_a_petition FOREIGN KEY (petition) REFERENCES petition (id) ON DELETE CASCADE,
    CONSTRAINT request_has_a_subscriber FOREIGN KEY (subscriber) REFERENCES subscriber (id) ON DELETE CASCADE,
    CONSTRAINT request_language_is_known CHECK (language IN ('kk', 'ru', 'en'))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- Links in mails that were sent before go on working.
INSERT INTO follow_request (id, petition, subscriber, language, organizer, person_key, asked_at, confirmed_at, token_nonce,
    token_hash, token_expires_at)
SELECT CONV(LEFT(HEX(token_hash), 15), 16, 10), petition, subscriber, language, organizer, person_key, asked_at, confirmed_at,
    token_nonce, token_hash, token_expires_at
FROM follow WHERE token_hash IS NOT NULL;

ALTER TABLE mail
    ADD COLUMN request BIGINT NULL,
    ADD CONSTRAINT confirmation_goes_with_its_request FOREIGN KEY (request) REFERENCES follow_request (id) ON DELETE CASCADE;

UPDATE mail SET request = (SELECT r.id FROM follow_request r
    WHERE r.petition = mail.petition AND r.subscriber = mail.subscriber)
WHERE kind = 'CONFIRMATION';
