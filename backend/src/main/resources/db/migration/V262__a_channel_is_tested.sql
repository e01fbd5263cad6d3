-- A row is a test message to a channel: no delivery, and about no case. Written before it is sent; outcome comes after, and never
-- for one whose process died. Who sent it says its act.
CREATE TABLE channel_test (
    act             BIGINT      NOT NULL,
    channel         CHAR(10)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    started_at      DATETIME(6) NOT NULL,
    outcome         VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    status          INT         NULL,
    duration_millis BIGINT      NULL,
    PRIMARY KEY (act),
    KEY tests_of_a_channel (channel, started_at),
    CONSTRAINT test_is_of_a_channel FOREIGN KEY (channel) REFERENCES channel (id),
    CONSTRAINT test_is_an_act FOREIGN KEY (act) REFERENCES staff_act (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
