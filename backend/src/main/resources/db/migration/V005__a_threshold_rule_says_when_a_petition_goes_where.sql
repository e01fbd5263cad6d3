-- A row is one rung of the ladder for petitions of a level, from a day on. Never updated: what applied stays
-- readable. The latest row of a (level, tier) not after the day of publication counts.
CREATE TABLE threshold_rule (
    level               VARCHAR(16)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    tier                TINYINT        NOT NULL,
    effective_from      DATE           NOT NULL,
    name                VARCHAR(40)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    kind                VARCHAR(32)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    value               DECIMAL(14, 4) NOT NULL,
    recipient           VARCHAR(16)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    review_working_days INT            NOT NULL,
    basis               VARCHAR(500)   NOT NULL,
    PRIMARY KEY (level, tier, effective_from),
    CONSTRAINT rule_level_is_known CHECK (level IN ('COUNTRY', 'REGION')),
    CONSTRAINT rule_kind_is_known CHECK (kind IN ('ABSOLUTE', 'PERCENT_OF_POPULATION')),
    CONSTRAINT rule_recipient_is_known CHECK (recipient IN ('TOPIC_BODY', 'GOVERNMENT', 'AKIMAT', 'MASLIKHAT')),
    CONSTRAINT rule_asks_for_somebody CHECK (value > 0),
    CONSTRAINT rule_percent_is_a_share CHECK (kind <> 'PERCENT_OF_POPULATION' OR value <= 100),
    CONSTRAINT rule_tier_counts_from_one CHECK (tier >= 1)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
