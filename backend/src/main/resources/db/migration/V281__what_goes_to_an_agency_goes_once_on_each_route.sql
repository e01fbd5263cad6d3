-- An escalation that is routed on, perhaps back to an agency that had it, has its deliveries anew: once by each channel on each
-- route. ENDED is a delivery that had not arrived when the escalation went on to another agency. The dossier names the agency, so
-- that there is another one then; deliveries and downloads stay with the escalation.
ALTER TABLE delivery ADD COLUMN route TINYINT NOT NULL DEFAULT 1 AFTER escalation;
ALTER TABLE delivery DROP FOREIGN KEY delivery_is_of_a_dossier;
ALTER TABLE delivery
    ADD UNIQUE KEY a_channel_gets_a_route_once (escalation, route, channel),
    DROP KEY a_channel_gets_an_escalation_once,
    ADD CONSTRAINT delivery_is_of_an_escalation FOREIGN KEY (escalation) REFERENCES escalation (id);
ALTER TABLE delivery DROP CONSTRAINT delivery_state_is_known;
ALTER TABLE delivery ADD CONSTRAINT delivery_state_is_known CHECK (state IN ('PENDING', 'DELIVERED', 'DEAD', 'ENDED'));

ALTER TABLE dossier_download DROP FOREIGN KEY download_is_of_a_dossier;
ALTER TABLE dossier_download
    ADD CONSTRAINT download_is_of_an_escalation FOREIGN KEY (escalation) REFERENCES escalation (id);

-- Each agency that had an escalation may have registered it by a statement of its own.
ALTER TABLE signed_registration
    ADD COLUMN route TINYINT NOT NULL DEFAULT 1 AFTER escalation,
    DROP PRIMARY KEY,
    ADD PRIMARY KEY (escalation, route);
