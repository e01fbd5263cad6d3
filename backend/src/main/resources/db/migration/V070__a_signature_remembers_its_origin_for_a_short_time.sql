-- origin is a pseudonym of the address block a signature came from, made for one petition and one day with a key that
-- only the pepper gives. It shows moderators what comes from one place, and goes after ORIGIN_RETENTION_DAYS.
-- The key holds all that counting by minute, region and origin reads: no row is touched for it, and as signatures come
-- in the order of time it grows at its end.
ALTER TABLE signature
    ADD COLUMN origin BINARY(8) NULL,
    ADD KEY signature_by_time (petition, signed_at, state, region, origin);

-- A row is how far the origins of a petition's signatures are destroyed: none is left before this instant.
CREATE TABLE origin_destruction (
    petition CHAR(10)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    until    DATETIME(6) NOT NULL,
    PRIMARY KEY (petition),
    CONSTRAINT origin_destruction_is_of_a_tally FOREIGN KEY (petition) REFERENCES tally (petition)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

INSERT INTO legal_number (name, effective_from, value, basis) VALUES
    ('ORIGIN_RETENTION_DAYS', '2024-04-04', 14, 'Law of Kazakhstan on Personal Data and their Protection, Article 12: kept no longer than the purpose needs'),
    ('INVALIDATION_PROPOSAL_DAYS', '2024-04-04', 7, 'Rule of the platform: a proposal nobody approves in a week lapses');
