-- A row is how often signing in failed from one address block in one slice of ten minutes. Written by the filter in
-- front of every way to sign in, deleted when the slice is over. The block is an HMAC under a key that is not in the
-- database, so that no address can be read here; that the rows go, the schema cannot enforce.
CREATE TABLE failed_sign_in (
    slice_at DATETIME   NOT NULL,
    block    BINARY(16) NOT NULL,
    failures INT        NOT NULL,
    PRIMARY KEY (slice_at, block),
    CONSTRAINT failed_sign_in_counts_something CHECK (failures > 0)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
