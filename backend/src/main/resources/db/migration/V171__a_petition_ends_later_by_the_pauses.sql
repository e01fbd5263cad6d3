-- What publication froze stays; seeding_ends_at and closes_at are that, later by the pauses since, written when a pause ends.
-- Rows of before this migration saw no pause. closing_recorded_at is when a closing was written, which a late job does long after
-- closed_at, the moment it is dated to; null in rows of before.
ALTER TABLE petition
    ADD COLUMN seeding_frozen_to DATETIME(6) NULL,
    ADD COLUMN term_frozen_to DATETIME(6) NULL,
    ADD COLUMN closing_recorded_at DATETIME(6) NULL,
    ADD KEY petition_by_recorded_closing (closing_recorded_at);
