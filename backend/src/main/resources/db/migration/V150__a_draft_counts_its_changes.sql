-- How often a draft was changed. Who changes it says which count they saw; a change made over an older one is refused, so
-- that of two tabs or two devices none overwrites what it never saw.
ALTER TABLE petition
    ADD COLUMN revision INT NOT NULL DEFAULT 0;
