-- The organizer's name, encrypted and bound to its petition; organizer_name holds the name of rows written before, until
-- a job has sealed it, and is empty else.
ALTER TABLE petition
    ADD COLUMN organizer_name_sealed VARBINARY(600) NULL,
    ADD COLUMN redrafted_at DATETIME(6) NULL,
    ALTER COLUMN organizer_name SET DEFAULT '';

-- A row is what a signatory wants to be read: name or reason, encrypted and bound to their signature. Only who shows
-- something has one, so that a signature without words costs nothing. Written with the signature, deleted with its
-- withdrawal, on request and when its time is over. sealed_with is the id of the key, for the job that renews it.
CREATE TABLE signature_words (
    petition      CHAR(10)        CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    signatory_tag BINARY(32)      NOT NULL,
    shown_name    VARBINARY(600)  NULL,
    reason        VARBINARY(1300) NULL,
    sealed_with   INT             NOT NULL,
    PRIMARY KEY (petition, signatory_tag),
    KEY words_by_key (sealed_with),
    CONSTRAINT words_belong_to_a_signature FOREIGN KEY (petition, signatory_tag)
        REFERENCES signature (petition, signatory_tag) ON DELETE CASCADE,
    CONSTRAINT words_say_something CHECK (shown_name IS NOT NULL OR reason IS NOT NULL)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
