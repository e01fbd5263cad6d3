-- A row is a notice of one deadline of one case: a REMINDER to the agency that owes it, OVERDUE to its supervisor, or
-- ANSWER_RETURNED to the agency, whose answer came back and whose days for a new one run. Written by whichever replica looks
-- first, or by who acts, in one transaction with its deliveries; the UNIQUE key makes it one. The deadline is named by the instant
-- from which it runs (forwarding, registration or the return of the answer), so that a case that goes on to another agency begins
-- anew, and a holiday entered later makes no second notice of a deadline that was missed. mark tells apart the reminders of one
-- deadline: by its day and the working days left; else it is empty. Append-only.
CREATE TABLE clock_notice (
    id         CHAR(10)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    escalation CHAR(10)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    kind       VARCHAR(16) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    awaiting   VARCHAR(12) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    owing      VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    recipient  VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    runs_from  DATETIME(6) NOT NULL,
    due_on     DATE        NOT NULL,
    mark       VARCHAR(16) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    told_at    DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY a_deadline_is_told_once (escalation, kind, awaiting, runs_from, mark),
    CONSTRAINT clock_notice_is_of_an_escalation FOREIGN KEY (escalation) REFERENCES escalation (id),
    CONSTRAINT clock_notice_is_about_an_agency FOREIGN KEY (owing) REFERENCES agency (slug),
    CONSTRAINT clock_notice_goes_to_an_agency FOREIGN KEY (recipient) REFERENCES agency (slug),
    CONSTRAINT clock_notice_kind_is_known CHECK (kind IN ('REMINDER', 'OVERDUE', 'ANSWER_RETURNED')),
    CONSTRAINT clock_notice_awaits_what_is_known CHECK (awaiting IN ('REGISTRATION', 'RESPONSE')),
    CONSTRAINT another_agency_hears_of_what_was_missed CHECK ((kind = 'OVERDUE') = (owing <> recipient)),
    CONSTRAINT only_reminders_are_marked CHECK ((kind = 'REMINDER') = (mark <> ''))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- A delivery is of a dossier (notice is NULL) or of a notice of a deadline; either goes once by each channel on each route. about
-- is notice once more, without NULL, for the UNIQUE key.
ALTER TABLE delivery
    ADD COLUMN notice CHAR(10) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    ADD COLUMN about CHAR(10) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT '',
    ADD UNIQUE KEY a_channel_gets_each_thing_once (escalation, route, channel, about),
    DROP KEY a_channel_gets_a_route_once,
    ADD CONSTRAINT delivery_tells_a_notice FOREIGN KEY (notice) REFERENCES clock_notice (id),
    ADD CONSTRAINT delivery_is_about_its_notice CHECK (about = COALESCE(notice, ''));
