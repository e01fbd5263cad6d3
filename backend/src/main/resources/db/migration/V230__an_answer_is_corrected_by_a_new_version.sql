-- A row of response is a version of an agency's answer: 1 is the answer, each correction one more, with its reason. What was
-- published stays as it was. answered_at is when that version was published. Append-only, written by the agency.
ALTER TABLE answer DROP FOREIGN KEY answer_is_part_of_a_response;

ALTER TABLE response
    ADD COLUMN version INT NOT NULL DEFAULT 1 AFTER escalation,
    ADD COLUMN why JSON NULL AFTER text,
    DROP PRIMARY KEY,
    ADD PRIMARY KEY (escalation, version),
    ADD CONSTRAINT versions_count_from_one CHECK (version >= 1),
    ADD CONSTRAINT correction_says_why CHECK ((version = 1) = (why IS NULL));

-- Code that knows of no versions yet writes the first one.
ALTER TABLE answer
    ADD COLUMN version INT NOT NULL DEFAULT 1 AFTER escalation,
    DROP PRIMARY KEY,
    ADD PRIMARY KEY (escalation, version, demand),
    ADD CONSTRAINT answer_is_part_of_a_version FOREIGN KEY (escalation, version) REFERENCES response (escalation, version);

-- Followers are told of corrections; the job asks every few seconds what was published lately.
ALTER TABLE response ADD KEY response_by_publication (answered_at);
