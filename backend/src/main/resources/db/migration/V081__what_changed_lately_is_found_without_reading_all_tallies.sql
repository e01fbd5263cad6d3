-- The publisher asks every second which petitions have new events.
ALTER TABLE tally ADD KEY tally_by_change (changed_at);
