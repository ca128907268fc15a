-- How far a digest told: the next one tells what came after, by these ids and no clock. NULL for other messages.
ALTER TABLE sends ADD COLUMN report INTEGER;
ALTER TABLE sends ADD COLUMN version INTEGER;       -- no foreign key: a version can be taken back
ALTER TABLE sends ADD COLUMN last_update INTEGER;   -- the last of "updates" it knew; 0 for none
ALTER TABLE sends ADD COLUMN last_correction INTEGER;
CREATE INDEX sends_version ON sends (version) WHERE version IS NOT NULL;

-- Of the digest, where the chat has chosen none: the one in which it was subscribed to.
ALTER TABLE subscriptions ADD COLUMN language TEXT CHECK (language IN ('zh', 'en'));
