-- A row is how many signatures in force came from a region right after the event by which a petition reached a tier.
-- Written once, in the transaction of that event. The country itself stands for "residence not stated". Their sum is the
-- number required, which the schema cannot enforce. A tier that was reached before this table has no rows.
CREATE TABLE crossing_region_tally (
    petition CHAR(10)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    tier     TINYINT    NOT NULL,
    region   VARCHAR(8) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    in_force BIGINT     NOT NULL,
    PRIMARY KEY (petition, tier, region),
    CONSTRAINT crossing_region_tally_has_a_threshold FOREIGN KEY (petition, tier) REFERENCES threshold (petition, tier),
    CONSTRAINT crossing_region_tally_has_a_region FOREIGN KEY (region) REFERENCES jurisdiction (code),
    CONSTRAINT crossing_region_tally_is_never_negative CHECK (in_force >= 0)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
