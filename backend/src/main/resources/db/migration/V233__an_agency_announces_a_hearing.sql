-- A row is a hearing or public discussion that an agency announced about a petition before it. It is not changed: one that will
-- not take place is cancelled in public, with the reason, and announced anew. That it has a place or a link, both ways of coming,
-- stands here; that it lies ahead when it is announced, the escalation module sees to.
CREATE TABLE hearing (
    escalation    CHAR(10)     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    number        INT          NOT NULL,
    kind          VARCHAR(12)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    starts_at     DATETIME(6)  NOT NULL,
    place         JSON         NULL,
    link          VARCHAR(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    about         JSON         NULL,
    announced_at  DATETIME(6)  NOT NULL,
    cancelled_at  DATETIME(6)  NULL,
    cancelled_why JSON         NULL,
    PRIMARY KEY (escalation, number),
    KEY hearing_by_announcement (announced_at),
    KEY hearing_by_cancellation (cancelled_at),
    CONSTRAINT hearing_is_about_an_escalation FOREIGN KEY (escalation) REFERENCES escalation (id),
    CONSTRAINT hearing_kind_is_known CHECK (kind IN ('HEARING', 'DISCUSSION')),
    CONSTRAINT one_can_come_to_a_hearing CHECK (place IS NOT NULL OR link IS NOT NULL),
    CONSTRAINT cancelled_hearing_says_why CHECK ((cancelled_at IS NULL) = (cancelled_why IS NULL))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
