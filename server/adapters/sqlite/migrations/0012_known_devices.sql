-- A browser that somebody signed in with: it knows a secret of its own, so that strangers who guess at the password can't lock it out.
CREATE TABLE known_devices (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    token_hash BLOB NOT NULL UNIQUE CHECK (length(token_hash) = 32),
    seen_at INTEGER NOT NULL
) STRICT;
CREATE INDEX known_devices_of_user ON known_devices (user_id, seen_at);

-- Whose guess it was: '' a stranger's, 'device 7' a known browser's, 'session 7' of somebody who is signed in.
DROP INDEX password_attempts_by_phone;
ALTER TABLE password_attempts ADD COLUMN origin TEXT NOT NULL DEFAULT '';
CREATE INDEX password_attempts_by_phone ON password_attempts (phone, origin, at);
