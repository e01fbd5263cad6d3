-- Administrators see in a history who changed something and why. The name is encrypted and bound to its row, and forgotten with
-- the person key; the reason stays. Rows of before have neither.
ALTER TABLE staff_act
    ADD COLUMN actor_name VARBINARY(600) NULL,
    ADD COLUMN reason     VARCHAR(500)   NULL,
    ADD KEY staff_act_by_subject (subject, kind);

ALTER TABLE staff_act DROP CONSTRAINT staff_act_is_known;
ALTER TABLE staff_act ADD CONSTRAINT staff_act_is_known CHECK (kind IN ('PAUSE_STARTED', 'PAUSE_ENDED', 'CALENDAR_ENTERED',
    'CHANNEL_CHANGED', 'AGENCY_CHANGED', 'DELIVERY_ORDERED', 'CHANNEL_TESTED', 'TOPIC_CHANGED', 'POPULATION_ENTERED',
    'RULE_PROPOSED', 'RULE_APPROVED', 'RULE_REFUSED', 'RULE_WITHDRAWN'));
