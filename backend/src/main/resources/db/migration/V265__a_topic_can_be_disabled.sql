-- A disabled topic is for no new petition; those that have it keep it. Written by an administrator.
ALTER TABLE topic ADD COLUMN disabled_at DATETIME(6) NULL;
