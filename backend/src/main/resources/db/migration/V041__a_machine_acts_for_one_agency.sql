-- A row is a machine of an agency and the public key it proves itself with. Written by an administrator; no secret is
-- kept. A row stays when the machine is disabled: what it did goes on naming it.
CREATE TABLE agency_client (
    id             CHAR(10)     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    agency         VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    name           VARCHAR(100) NOT NULL,
    public_key     TEXT         NOT NULL,
    created_at     DATETIME(6)  NOT NULL,
    created_by_key VARBINARY(64) NOT NULL,
    disabled_at    DATETIME(6)  NULL,
    PRIMARY KEY (id),
    CONSTRAINT agency_client_acts_for_an_agency FOREIGN KEY (agency) REFERENCES agency (slug)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- A row is an assertion that has brought its token. The primary key makes it the only one, on however many replicas.
-- Deleted after forget_at, when the assertion has expired anyway.
CREATE TABLE client_assertion (
    client     CHAR(10)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    jti_sha256 BINARY(32)  NOT NULL,
    forget_at  DATETIME(6) NOT NULL,
    PRIMARY KEY (client, jti_sha256),
    KEY client_assertion_to_forget (forget_at),
    CONSTRAINT client_assertion_was_made_by_a_client FOREIGN KEY (client) REFERENCES agency_client (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
