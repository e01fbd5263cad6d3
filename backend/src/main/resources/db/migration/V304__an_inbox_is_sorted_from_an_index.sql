-- What a page of an inbox is sorted by stands in one index, so that thousands of cases of an agency are sorted without reading their
-- rows. The order itself hangs on the state and on returned answers; no index has it (decision 0059). It takes the place of inbox.
CREATE INDEX inbox_order ON escalation (agency, state, registration_due_on, review_due_on, reached_at);
DROP INDEX inbox ON escalation;
