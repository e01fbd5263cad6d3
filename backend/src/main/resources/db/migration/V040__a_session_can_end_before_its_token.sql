-- A row is the end of a session (id: SHA-256 of the session id), or of all sessions that a person had begun by ended_at
-- (id: HMAC of the person key with a session secret). Written by whoever signs out or signs in anew; read by every
-- replica every few seconds by recorded_at, which is the database's own clock. Deleted after forget_at: then no token is
-- left that it could stop. Whoever reads the table learns neither which session nor who.
CREATE TABLE session_end (
    id          BINARY(32)  NOT NULL,
    kind        VARCHAR(8)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    ended_at    DATETIME(6) NOT NULL,
    forget_at   DATETIME(6) NOT NULL,
    recorded_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
    PRIMARY KEY (id),
    KEY session_end_recorded (recorded_at),
    KEY session_end_to_forget (forget_at),
    CONSTRAINT session_end_kind_is_known CHECK (kind IN ('SESSION', 'PERSON'))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
