-- Who registered a machine of an agency and who disabled it is known until the rule ADMINISTRATOR destroys it, months after
-- the machine was disabled. Empty for a machine that was disabled before this migration.
ALTER TABLE agency_client
    MODIFY COLUMN created_by_key VARBINARY(64) NULL,
    ADD COLUMN disabled_by_key VARBINARY(64) NULL,
    ADD CONSTRAINT only_a_disabled_machine_was_disabled_by_somebody
        CHECK (disabled_by_key IS NULL OR disabled_at IS NOT NULL);

INSERT INTO retention_period (rule, effective_from, months, basis) VALUES
    ('ADMINISTRATOR', '2024-04-04', 36, 'Civil Code of Kazakhstan, Article 178: general limitation period of three years');
