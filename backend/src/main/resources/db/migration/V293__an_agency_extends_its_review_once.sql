-- A row is the one time for which an agency gave itself more working days for its answer to a petition, with the reason that
-- everybody reads. Append-only. The days are added to review_working_days of the escalation in the same transaction, from which
-- the deadline is computed; due_on_before is what was to be kept until then. route is the one of the escalation by which the
-- agency had it: whoever gets it next may extend once too, and so may an agency that gets it back. That it comes before the
-- deadline is over, the escalation module sees to.
CREATE TABLE extension (
    id            BIGINT      NOT NULL AUTO_INCREMENT,
    escalation    CHAR(10)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    route         TINYINT     NOT NULL,
    agency        VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    working_days  INT         NOT NULL,
    reason        JSON        NOT NULL,
    due_on_before DATE        NOT NULL,
    extended_at   DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY a_route_is_extended_once (escalation, route),
    KEY extension_by_time (extended_at),
    CONSTRAINT extension_is_of_an_escalation FOREIGN KEY (escalation) REFERENCES escalation (id),
    CONSTRAINT extension_is_by_an_agency FOREIGN KEY (agency) REFERENCES agency (slug),
    CONSTRAINT extension_gives_days CHECK (working_days > 0)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

INSERT INTO legal_number (name, effective_from, value, basis) VALUES
    ('EXTENSION_WORKING_DAYS', '2024-04-04', 20, 'Rule of the platform, docs/rules.md');
