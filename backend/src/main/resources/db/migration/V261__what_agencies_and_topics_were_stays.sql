-- A row is what an agency or topic was from a revision on. Append-only, written in the transaction of the change; revision 0 is
-- what the first change found, and nobody's act. That the latest revision is what the agency or topic is, the administration
-- module sees to.
CREATE TABLE reference_change (
    kind     VARCHAR(8)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    subject  VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    revision INT         NOT NULL,
    content  JSON        NOT NULL,
    act      BIGINT      NULL,
    PRIMARY KEY (kind, subject, revision),
    CONSTRAINT reference_change_is_an_act FOREIGN KEY (act) REFERENCES staff_act (id),
    CONSTRAINT reference_kind_is_known CHECK (kind IN ('AGENCY', 'TOPIC')),
    CONSTRAINT only_the_first_find_is_nobodys CHECK ((revision = 0) = (act IS NULL))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
