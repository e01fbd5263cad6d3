-- Registering a machine and ending its access are acts of staff with a reason. Empty for what was done before this migration.
ALTER TABLE staff_act DROP CONSTRAINT staff_act_is_known;
ALTER TABLE staff_act ADD CONSTRAINT staff_act_is_known CHECK (kind IN ('PAUSE_STARTED', 'PAUSE_ENDED', 'CALENDAR_ENTERED',
    'CHANNEL_CHANGED', 'AGENCY_CHANGED', 'DELIVERY_ORDERED', 'CHANNEL_TESTED', 'TOPIC_CHANGED', 'POPULATION_ENTERED',
    'RULE_PROPOSED', 'RULE_APPROVED', 'RULE_REFUSED', 'RULE_WITHDRAWN', 'ANSWER_RETURNED', 'REASON_KEPT', 'REASON_HIDDEN',
    'CLIENT_REGISTERED', 'CLIENT_ENDED'));

ALTER TABLE agency_client
    ADD COLUMN registered_act BIGINT NULL,
    ADD COLUMN ended_act BIGINT NULL,
    ADD CONSTRAINT client_registration_is_an_act FOREIGN KEY (registered_act) REFERENCES staff_act (id),
    ADD CONSTRAINT client_end_is_an_act FOREIGN KEY (ended_act) REFERENCES staff_act (id),
    ADD CONSTRAINT only_a_disabled_machine_was_ended CHECK (ended_act IS NULL OR disabled_at IS NOT NULL);
