-- A reason that is public has an address, so that it can be reported: the number of its words. It tells the order in which
-- words came to the site and nothing else. verdict is a moderator's and null before one looked; hidden words stay sealed in
-- their row for who wrote them to see, until words are destroyed. hidden_because is told to who wrote them.
ALTER TABLE signature_words
    ADD COLUMN id BIGINT NOT NULL AUTO_INCREMENT,
    ADD COLUMN verdict VARCHAR(8) NULL,
    ADD COLUMN hidden_because VARCHAR(16) NULL,
    ADD UNIQUE KEY words_by_id (id),
    ADD KEY words_of_petition (petition, id),
    ADD CONSTRAINT words_verdict_is_known CHECK (verdict IS NULL OR verdict IN ('KEPT', 'HIDDEN')),
    ADD CONSTRAINT hidden_words_say_why CHECK ((verdict IS NOT NULL AND verdict = 'HIDDEN') = (hidden_because IS NOT NULL));

-- A row is how often readers reported a reason for one cause; who did is not kept. Gone with the words. Written by the
-- reason module.
CREATE TABLE reason_report (
    words      BIGINT      NOT NULL,
    because    VARCHAR(16) NOT NULL,
    reports    INT         NOT NULL,
    first_at   DATETIME(6) NOT NULL,
    PRIMARY KEY (words, because),
    CONSTRAINT report_is_of_words FOREIGN KEY (words) REFERENCES signature_words (id) ON DELETE CASCADE,
    CONSTRAINT reports_are_counted CHECK (reports > 0)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

ALTER TABLE staff_act DROP CONSTRAINT staff_act_is_known;
ALTER TABLE staff_act ADD CONSTRAINT staff_act_is_known CHECK (kind IN ('PAUSE_STARTED', 'PAUSE_ENDED', 'CALENDAR_ENTERED',
    'CHANNEL_CHANGED', 'AGENCY_CHANGED', 'DELIVERY_ORDERED', 'CHANNEL_TESTED', 'TOPIC_CHANGED', 'POPULATION_ENTERED',
    'RULE_PROPOSED', 'RULE_APPROVED', 'RULE_REFUSED', 'RULE_WITHDRAWN', 'ANSWER_RETURNED', 'REASON_KEPT', 'REASON_HIDDEN'));
