-- A row is a number that a rule sets (minimum age, days, months) from a day on; the latest row not after the day
-- in question counts. Never updated: a new number is a new row.
CREATE TABLE legal_number (
    name           VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    effective_from DATE         NOT NULL,
    value          INT          NOT NULL,
    basis          VARCHAR(300) NOT NULL,
    PRIMARY KEY (name, effective_from),
    CONSTRAINT legal_number_is_not_negative CHECK (value >= 0)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- A row is a day of every year, from a year on, on which state bodies do not work. Weekends are not listed.
CREATE TABLE public_holiday (
    month          TINYINT      NOT NULL,
    day            TINYINT      NOT NULL,
    effective_from DATE         NOT NULL,
    name_en        VARCHAR(100) NOT NULL,
    PRIMARY KEY (month, day, effective_from),
    CONSTRAINT holiday_is_in_a_month CHECK (month BETWEEN 1 AND 12),
    CONSTRAINT holiday_is_a_day CHECK (day BETWEEN 1 AND 31)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
