-- A row is one recount of all petitions from rows, events and log. Written by the replica that holds the lease "recount";
-- one without finished_at broke off or still runs. The latest finished one decides whether there is an alarm.
CREATE TABLE recount (
    id          BIGINT      NOT NULL AUTO_INCREMENT,
    started_at  DATETIME(6) NOT NULL,
    finished_at DATETIME(6) NULL,
    petitions   BIGINT      NOT NULL,
    events      BIGINT      NOT NULL,
    differing   BIGINT      NOT NULL,
    PRIMARY KEY (id),
    KEY recount_by_end (finished_at, id),
    CONSTRAINT recount_differs_in_what_it_counted CHECK (differing <= petitions)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- A row is one place where the counts of a petition disagreed: an event, a region, an hour. Holds no tag and no key. Of a
-- petition only the first ones are kept; the operator's command tells more.
CREATE TABLE recount_difference (
    recount  BIGINT       NOT NULL,
    petition CHAR(10)     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    position INT          NOT NULL,
    kind     VARCHAR(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    place    VARCHAR(100) NOT NULL,
    detail   VARCHAR(200) NOT NULL,
    PRIMARY KEY (recount, petition, position),
    CONSTRAINT difference_was_found_by_a_recount FOREIGN KEY (recount) REFERENCES recount (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
