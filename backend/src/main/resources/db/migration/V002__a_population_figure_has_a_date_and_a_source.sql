-- A row is an official number of inhabitants on a day. Never updated: a newer figure is a newer row, because
-- thresholds of published petitions cite the old one.
CREATE TABLE population_figure (
    jurisdiction VARCHAR(8)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    as_of        DATE         NOT NULL,
    population   BIGINT       NOT NULL,
    source       VARCHAR(300) NOT NULL,
    PRIMARY KEY (jurisdiction, as_of),
    CONSTRAINT population_counts_a_jurisdiction FOREIGN KEY (jurisdiction) REFERENCES jurisdiction (code),
    CONSTRAINT population_is_positive CHECK (population > 0)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
