-- A row is a name that an organizer gives to a way by which people come: a messenger, a poster in a town. Written by the
-- campaign module; five come with each publication, the organizer adds others up to a number that the module sees to,
-- holding the petition's row. A visit never makes one.
CREATE TABLE campaign_tag (
    petition   CHAR(10)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    name       VARCHAR(30) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    created_at DATETIME(6) NOT NULL,
    PRIMARY KEY (petition, name),
    CONSTRAINT tag_belongs_to_a_petition FOREIGN KEY (petition) REFERENCES petition (id),
    CONSTRAINT tag_is_short_and_plain CHECK (name REGEXP '^[a-z0-9]+(-[a-z0-9]+)*$')
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- A row is how many came by a tag on one day in Almaty: sums, with nothing of any person in them. Added to by the campaign
-- module from memory, every few seconds; what a crash takes, is not counted.
CREATE TABLE campaign_count (
    petition   CHAR(10)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    tag        VARCHAR(30) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    day        DATE        NOT NULL,
    visits     BIGINT      NOT NULL,
    signatures BIGINT      NOT NULL,
    PRIMARY KEY (petition, tag, day),
    CONSTRAINT count_belongs_to_a_tag FOREIGN KEY (petition, tag) REFERENCES campaign_tag (petition, name)
        ON DELETE CASCADE,
    CONSTRAINT counts_only_grow CHECK (visits >= 0 AND signatures >= 0)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

INSERT INTO campaign_tag (petition, name, created_at)
SELECT p.id, kit.name, p.published_at
FROM petition p
JOIN (SELECT 'poster' AS name UNION ALL SELECT 'telegram' UNION ALL SELECT 'whatsapp' UNION ALL SELECT 'email'
    UNION ALL SELECT 'embed') kit
WHERE p.published_at IS NOT NULL AND p.state IN ('SEEDING', 'OPEN');
