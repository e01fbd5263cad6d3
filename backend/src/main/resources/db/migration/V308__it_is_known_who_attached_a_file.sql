-- Where the head of an agency releases its answers, a file goes out with a draft whose revision the head has seen. Of what is
-- published past the draft, by a machine or by the head, only those files are part that the head or a machine attached, or that an
-- earlier version had. Of what was attached before this migration nobody knows who did it, so it waits for a draft.
ALTER TABLE attachment
    ADD COLUMN added_by VARCHAR(8) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT 'OFFICER',
    ADD CONSTRAINT attachment_is_added_by_somebody CHECK (added_by IN ('OFFICER', 'HEAD', 'MACHINE'));
