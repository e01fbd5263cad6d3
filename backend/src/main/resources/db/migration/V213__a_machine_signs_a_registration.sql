-- A row is the signed statement by which a machine of an agency registered a dossier: number, day and the fingerprint of the
-- dossier, as a JWS that anybody with the public key can verify again. Written in the transaction of the registration.
CREATE TABLE signed_registration (
    escalation    CHAR(10)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    client        CHAR(10)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    statement     TEXT        CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    received_at   DATETIME(6) NOT NULL,
    PRIMARY KEY (escalation),
    CONSTRAINT signed_registration_is_of_an_escalation FOREIGN KEY (escalation) REFERENCES escalation (id),
    CONSTRAINT signed_registration_is_by_a_client FOREIGN KEY (client) REFERENCES agency_client (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
