-- What became of each message. A message that is being sent stays `waiting`, with its next attempt already planned: whoever
-- crashes in the middle sends it again later.
ALTER TABLE outbox ADD COLUMN company_id INTEGER;
ALTER TABLE outbox ADD COLUMN expires_at INTEGER;
ALTER TABLE outbox ADD COLUMN state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sent', 'failed', 'expired'));
ALTER TABLE outbox ADD COLUMN attempts INTEGER NOT NULL DEFAULT 0;
ALTER TABLE outbox ADD COLUMN next_attempt_at INTEGER NOT NULL DEFAULT 0;
ALTER TABLE outbox ADD COLUMN settled_at INTEGER;
ALTER TABLE outbox ADD COLUMN detail TEXT NOT NULL DEFAULT '';
CREATE INDEX outbox_due ON outbox (next_attempt_at) WHERE state = 'waiting';
CREATE INDEX outbox_sent ON outbox (channel, settled_at, company_id) WHERE state = 'sent';

CREATE TABLE outbox_attachments (
    message_id INTEGER NOT NULL REFERENCES outbox (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    media_type TEXT NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (message_id, position)
) STRICT;

-- A code that was sent to prove something, and what it proves. The person's side holds a token of its own for it: nobody else
-- can answer. `user_id` is missing when nobody has the phone: such a flow behaves the same and never comes to its end.
CREATE TABLE code_flows (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    token_hash BLOB NOT NULL UNIQUE CHECK (length(token_hash) = 32),
    purpose TEXT NOT NULL CHECK (purpose IN ('recovery', 'email')),
    phone INTEGER NOT NULL,
    user_id INTEGER REFERENCES users (id) ON DELETE CASCADE,
    target TEXT NOT NULL DEFAULT '',
    code_hash BLOB NOT NULL CHECK (length(code_hash) = 32),
    sent_at INTEGER NOT NULL,
    tries INTEGER NOT NULL DEFAULT 0,
    state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'proved', 'done')),
    factor_tries INTEGER NOT NULL DEFAULT 0,
    started_at INTEGER NOT NULL,
    address TEXT NOT NULL
) STRICT;
CREATE INDEX code_flows_by_start ON code_flows (started_at);
CREATE INDEX code_flows_by_address ON code_flows (address, started_at);
CREATE INDEX code_flows_of_user ON code_flows (user_id);

-- Every code that was asked for, whether anybody has the phone or not.
CREATE TABLE code_sendings (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    phone INTEGER NOT NULL,
    at INTEGER NOT NULL
) STRICT;
CREATE INDEX code_sendings_by_phone ON code_sendings (phone, at);
CREATE INDEX code_sendings_by_time ON code_sendings (at);
