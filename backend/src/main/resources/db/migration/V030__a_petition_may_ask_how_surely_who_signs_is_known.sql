-- How surely who signs must be known, set by the moderator at publication and public since. NULL asks for nothing beyond
-- what every signature needs.
ALTER TABLE petition
    ADD COLUMN required_level VARCHAR(12) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    ADD CONSTRAINT required_level_is_known CHECK (required_level IN ('LOW', 'SUBSTANTIAL', 'HIGH'));
