-- Every replica keeps a copy of what lists and search are made from, and asks every second what has changed since. The
-- database itself writes this time, so that no change is forgotten whoever makes it.
ALTER TABLE petition
    ADD COLUMN changed_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6),
    ADD KEY petition_by_change (changed_at);
