-- A rule may ask for spread besides its number: at least spread_percent % of the inhabitants in at least spread_regions of the
-- places right below. That a level has such places at all, the administration module sees to.
ALTER TABLE threshold_rule
    ADD COLUMN spread_percent DECIMAL(7, 4) NULL,
    ADD COLUMN spread_regions SMALLINT NULL,
    ADD CONSTRAINT rule_spread_is_whole CHECK ((spread_percent IS NULL) = (spread_regions IS NULL)),
    ADD CONSTRAINT rule_spread_is_a_share CHECK (spread_percent > 0 AND spread_percent <= 100),
    ADD CONSTRAINT rule_spread_asks_for_some_region CHECK (spread_regions >= 1);

ALTER TABLE rule_proposal
    ADD COLUMN spread_percent DECIMAL(7, 4) NULL,
    ADD COLUMN spread_regions SMALLINT NULL,
    ADD CONSTRAINT proposal_spread_is_whole CHECK ((spread_percent IS NULL) = (spread_regions IS NULL));

-- Frozen with the number; from how many signatures on a region counts, threshold_spread says.
ALTER TABLE threshold
    ADD COLUMN spread_percent DECIMAL(7, 4) NULL,
    ADD COLUMN spread_regions SMALLINT NULL,
    ADD CONSTRAINT threshold_spread_is_whole CHECK ((spread_percent IS NULL) = (spread_regions IS NULL));

-- A row is from how many signatures in force on a region counts for the spread of a threshold, with everything needed to
-- recompute it. Written once, at publication; only for thresholds that ask for spread, which the schema cannot enforce.
CREATE TABLE threshold_spread (
    petition         CHAR(10)     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    tier             TINYINT      NOT NULL,
    region           VARCHAR(8)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    required         BIGINT       NOT NULL,
    population       BIGINT       NOT NULL,
    population_as_of DATE         NOT NULL,
    source           VARCHAR(300) NOT NULL,
    PRIMARY KEY (petition, tier, region),
    CONSTRAINT threshold_spread_has_a_threshold FOREIGN KEY (petition, tier) REFERENCES threshold (petition, tier),
    CONSTRAINT threshold_spread_has_a_region FOREIGN KEY (region) REFERENCES jurisdiction (code),
    CONSTRAINT threshold_spread_asks_for_somebody CHECK (required > 0)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
