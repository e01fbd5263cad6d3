-- A row is a mail that waits for one address. While collecting is 1 further notices may join it; the UNIQUE key lets an
-- address have one such mail. Whoever sends it takes it by moving due_at behind the longest time sending can take, so that
-- after a crash it is due again and goes out with the same Message-ID. It is deleted once it was sent. urgent is what
-- somebody waits for before the screen: a confirmation.
CREATE TABLE mail (
    id         BIGINT      NOT NULL AUTO_INCREMENT,
    subscriber BIGINT      NOT NULL,
    kind       VARCHAR(16) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    petition   CHAR(10)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    collecting TINYINT     NULL,
    urgent     BOOLEAN     NOT NULL,
    created_at DATETIME(6) NOT NULL,
    due_at     DATETIME(6) NOT NULL,
    attempts   INT         NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    UNIQUE KEY an_address_collects_one_mail (subscriber, collecting),
    KEY mail_due (urgent, due_at, id),
    CONSTRAINT mail_goes_to_a_subscriber FOREIGN KEY (subscriber) REFERENCES subscriber (id) ON DELETE CASCADE,
    CONSTRAINT mail_kind_is_known CHECK (kind IN ('CONFIRMATION', 'NOTICE')),
    CONSTRAINT confirmation_names_its_petition CHECK (kind <> 'CONFIRMATION' OR petition IS NOT NULL),
    CONSTRAINT only_notices_collect CHECK (collecting IS NULL OR (collecting = 1 AND kind = 'NOTICE'))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- A row is a notice in a mail. The key keeps an address from hearing of a thing twice; it goes with the mail.
CREATE TABLE mail_notice (
    subscriber BIGINT NOT NULL,
    notice     BIGINT NOT NULL,
    mail       BIGINT NOT NULL,
    PRIMARY KEY (subscriber, notice),
    KEY notice_by_mail (mail),
    CONSTRAINT notice_goes_with_a_mail FOREIGN KEY (mail) REFERENCES mail (id) ON DELETE CASCADE,
    CONSTRAINT mailed_notice_was_noticed FOREIGN KEY (notice) REFERENCES notice (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
