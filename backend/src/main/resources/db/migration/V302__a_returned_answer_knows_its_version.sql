-- answer_version is the newest version of the answer when it was returned: whatever version comes after it is the new answer, also
-- when clocks stand still or are moved back. Null only where code wrote the row that does not know of it yet, while the machines of
-- an installation are renewed one by one; there the instants decide.
ALTER TABLE answer_return
    ADD COLUMN answer_version INT NULL AFTER returned_at,
    ADD CONSTRAINT return_names_a_version CHECK (answer_version >= 1);

UPDATE answer_return r SET r.answer_version = (SELECT MAX(v.version) FROM response v
    WHERE v.escalation = r.escalation AND v.answered_at <= r.returned_at);
