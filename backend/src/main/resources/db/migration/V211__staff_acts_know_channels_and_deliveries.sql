-- Who changed a channel, disabled an agency or had a dead letter sent anew. Subject: the channel, the agency, the delivery.
ALTER TABLE staff_act DROP CONSTRAINT staff_act_is_known;
ALTER TABLE staff_act ADD CONSTRAINT staff_act_is_known CHECK (kind IN ('PAUSE_STARTED', 'PAUSE_ENDED', 'CALENDAR_ENTERED',
    'CHANNEL_CHANGED', 'AGENCY_CHANGED', 'DELIVERY_ORDERED'));
