-- A row is a rule by which signatures of a petition are invalidated, proposed by one moderator and approved by another.
-- The rule and its set of signatures never change; the state does, by the transition table of InvalidationState.
-- next_event, invalidated, skipped and the counts in force are written batch by batch in the transaction of the batch,
-- so that whoever goes on after a crash begins where the last one committed.
-- The keys of the moderators go when their time is over (rule MODERATOR).
-- A region of the country itself stands for "residence not stated". origin goes when the origins of the signatures go.
CREATE TABLE invalidation (
    id               CHAR(10)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    petition         CHAR(10)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    state            VARCHAR(16) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    window_from      DATETIME(6) NOT NULL,
    window_to        DATETIME(6) NOT NULL,
    region           VARCHAR(8)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    by_origin        BOOLEAN     NOT NULL,
    origin           BINARY(8)   NULL,
    reason_code      VARCHAR(32) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    legal_basis      JSON        NOT NULL,
    explanation      JSON        NOT NULL,
    signatures       BIGINT      NOT NULL,
    digest           CHAR(64)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    proposer_key     VARBINARY(64) NULL,
    proposed_at      DATETIME(6) NOT NULL,
    expires_at       DATETIME(6) NOT NULL,
    approver_key     VARBINARY(64) NULL,
    approved_at      DATETIME(6) NULL,
    ended_at         DATETIME(6) NULL,
    next_event       BIGINT      NOT NULL,
    invalidated      BIGINT      NOT NULL,
    skipped          BIGINT      NOT NULL,
    in_force_before  BIGINT      NULL,
    in_force_after   BIGINT      NULL,
    done_at          DATETIME(6) NULL,
    lifter_key       VARBINARY(64) NULL,
    lift_proposed_at DATETIME(6) NULL,
    lift_explanation JSON        NULL,
    lift_approver_key VARBINARY(64) NULL,
    lifted_at        DATETIME(6) NULL,
    PRIMARY KEY (id),
    KEY invalidation_by_petition (petition, done_at),
    KEY invalidation_by_state (state, proposed_at, id),
    KEY invalidation_by_end (done_at, id),
    CONSTRAINT invalidation_is_of_a_tally FOREIGN KEY (petition) REFERENCES tally (petition),
    CONSTRAINT invalidation_region_is_known FOREIGN KEY (region) REFERENCES jurisdiction (code),
    CONSTRAINT invalidation_state_is_known CHECK (state IN
        ('PROPOSED', 'WITHDRAWN', 'EXPIRED', 'APPROVED', 'DONE', 'LIFT_PROPOSED', 'LIFT_APPROVED', 'LIFTED')),
    CONSTRAINT window_runs_forward CHECK (window_from < window_to),
    CONSTRAINT only_a_rule_by_origin_has_one CHECK (by_origin OR origin IS NULL),
    CONSTRAINT invalidation_hits_somebody CHECK (signatures > 0),
    CONSTRAINT two_moderators_invalidate CHECK (approver_key IS NULL OR approver_key <> proposer_key),
    CONSTRAINT two_moderators_lift CHECK (lift_approver_key IS NULL OR lift_approver_key <> lifter_key),
    CONSTRAINT approval_has_a_date CHECK (approver_key IS NULL OR approved_at IS NOT NULL),
    CONSTRAINT only_the_approved_is_executed CHECK (approved_at IS NOT NULL OR (invalidated = 0 AND skipped = 0)),
    CONSTRAINT no_more_than_proposed_is_executed CHECK (invalidated + skipped <= signatures),
    CONSTRAINT done_invalidation_is_whole CHECK (done_at IS NULL
        OR (invalidated + skipped = signatures AND in_force_before IS NOT NULL AND in_force_after IS NOT NULL)),
    CONSTRAINT lifting_is_explained CHECK (lift_proposed_at IS NULL OR lift_explanation IS NOT NULL)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- A row is one signature of such a rule, by the index of its sign event; frozen when the rule is proposed. hit says
-- that this rule invalidated it, and stays empty for one that was no longer in force.
CREATE TABLE invalidation_target (
    invalidation CHAR(10) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    event_index  BIGINT   NOT NULL,
    hit          BOOLEAN  NULL,
    PRIMARY KEY (invalidation, event_index),
    CONSTRAINT target_belongs_to_an_invalidation FOREIGN KEY (invalidation) REFERENCES invalidation (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
