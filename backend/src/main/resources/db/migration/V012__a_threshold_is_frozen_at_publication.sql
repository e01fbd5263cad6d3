-- A row is one tier of a petition's ladder: the number, where it sends the petition, and everything needed to
-- recompute it. Written once at publication; only reached_at and reached_event_index are set later, once.
CREATE TABLE threshold (
    petition            CHAR(10)       CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    tier                TINYINT        NOT NULL,
    name                VARCHAR(40)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    required            BIGINT         NOT NULL,
    agency              VARCHAR(40)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    review_working_days INT            NOT NULL,
    kind                VARCHAR(32)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    value               DECIMAL(14, 4) NOT NULL,
    population          BIGINT         NULL,
    population_as_of    DATE           NULL,
    source              VARCHAR(300)   NULL,
    basis               VARCHAR(500)   NOT NULL,
    rule_effective_from DATE           NOT NULL,
    reached_at          DATETIME(6)    NULL,
    reached_event_index BIGINT         NULL,
    PRIMARY KEY (petition, tier),
    CONSTRAINT threshold_belongs_to_a_petition FOREIGN KEY (petition) REFERENCES petition (id),
    CONSTRAINT threshold_sends_to_an_agency FOREIGN KEY (agency) REFERENCES agency (slug),
    CONSTRAINT threshold_asks_for_somebody CHECK (required > 0),
    CONSTRAINT percent_threshold_names_its_population CHECK (kind <> 'PERCENT_OF_POPULATION'
        OR (population IS NOT NULL AND population_as_of IS NOT NULL AND source IS NOT NULL)),
    CONSTRAINT reached_threshold_names_its_event CHECK ((reached_at IS NULL) = (reached_event_index IS NULL))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
