-- Every second somebody looks for the escalations whose dossier waits to be made; without this column all that there ever were
-- would be read and sorted for it. TRUE once it is made, in the same transaction. What decides stands in the table dossier, so a
-- row that an older version left FALSE is read in vain and does no harm.
ALTER TABLE escalation
    ADD COLUMN has_dossier BOOLEAN NOT NULL DEFAULT FALSE,
    ADD KEY escalations_without_dossier (has_dossier, forwarded_at, id);

UPDATE escalation e JOIN dossier d ON d.escalation = e.id SET e.has_dossier = TRUE
WHERE d.made_at IS NOT NULL;
