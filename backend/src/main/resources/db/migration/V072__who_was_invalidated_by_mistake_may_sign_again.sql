-- LIFTED: the signature was invalidated by mistake. It does not count and never will, as the log only grows; but the
-- person is free to sign again. The condition on ended_at holds for it as for every signature not in force.
ALTER TABLE signature DROP CONSTRAINT signature_state_is_known;
ALTER TABLE signature ADD CONSTRAINT signature_state_is_known
    CHECK (state IN ('IN_FORCE', 'WITHDRAWN', 'INVALIDATED', 'LIFTED'));
