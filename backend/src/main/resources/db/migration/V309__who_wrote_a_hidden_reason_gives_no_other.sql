-- A row is that a moderator hid the reason of a signatory, and why. Written with the verdict; it outlives the words, so that
-- nobody takes hidden words back in order to publish them again, and is gone with the signature. signature_words repeats it
-- for as long as the words are there.
CREATE TABLE hidden_reason (
    petition      CHAR(10)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    signatory_tag BINARY(32)  NOT NULL,
    because       VARCHAR(16) NOT NULL,
    PRIMARY KEY (petition, signatory_tag),
    CONSTRAINT hidden_reason_is_of_a_signatory FOREIGN KEY (petition, signatory_tag)
        REFERENCES signature (petition, signatory_tag) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

INSERT INTO hidden_reason (petition, signatory_tag, because)
SELECT petition, signatory_tag, hidden_because FROM signature_words WHERE verdict = 'HIDDEN';

-- Hidden reasons are counted here now.
ALTER TABLE signature_words DROP KEY words_by_verdict;
