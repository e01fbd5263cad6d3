-- A row is an e-mail address that asked for mail: sealed by the vault, and found by a keyed hash (which begins with the
-- version of its key). It goes with its last follow. asked counts the confirmations asked for on one day, so that nobody
-- fills a stranger's mailbox; refused counts mails in a row that the address itself refused; mailed_at is when it got the
-- last notice. The id is random, so that it says nothing.
CREATE TABLE subscriber (
    id           BIGINT         NOT NULL,
    address_hash VARBINARY(40)  NOT NULL,
    address      VARBINARY(600) NOT NULL,
    language     CHAR(2)        CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    pace         VARCHAR(16)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    asked_on     DATE           NOT NULL,
    asked        INT            NOT NULL,
    refused      INT            NOT NULL DEFAULT 0,
    mailed_at    DATETIME(6)    NULL,
    created_at   DATETIME(6)    NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY an_address_has_one_row (address_hash),
    CONSTRAINT subscriber_language_is_known CHECK (language IN ('kk', 'ru', 'en')),
    CONSTRAINT pace_is_known CHECK (pace IN ('AT_ONCE', 'DAILY', 'IMPORTANT'))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- A row is a petition that an address follows, or asked to follow and has not confirmed. Of the token that confirms only
-- the hash is here, and a nonce that makes it with a key of ours, so that a mail lost on its way can be sent again. organizer marks the petition's own organizer, who hears of moderation too. person_key is who asked
-- while signed in, encrypted, for their own page only; it does not say that they signed.
CREATE TABLE follow (
    petition         CHAR(10)      CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    subscriber       BIGINT        NOT NULL,
    language         CHAR(2)       CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    organizer        BOOLEAN       NOT NULL,
    person_key       VARBINARY(64) NULL,
    asked_at         DATETIME(6)   NOT NULL,
    confirmed_at     DATETIME(6)   NULL,
    token_nonce      BINARY(16)    NULL,
    token_hash       BINARY(32)    NULL,
    token_expires_at DATETIME(6)   NULL,
    PRIMARY KEY (petition, subscriber),
    KEY follow_by_subscriber (subscriber),
    KEY follow_by_person (person_key),
    KEY follow_unconfirmed (confirmed_at, asked_at),
    UNIQUE KEY a_token_confirms_one_follow (token_hash),
    CONSTRAINT follow_is_of_a_petition FOREIGN KEY (petition) REFERENCES petition (id) ON DELETE CASCADE,
    CONSTRAINT follow_has_a_subscriber FOREIGN KEY (subscriber) REFERENCES subscriber (id) ON DELETE CASCADE,
    CONSTRAINT follow_language_is_known CHECK (language IN ('kk', 'ru', 'en')),
    CONSTRAINT token_expires CHECK ((token_hash IS NULL) = (token_expires_at IS NULL)
        AND (token_hash IS NULL) = (token_nonce IS NULL))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
