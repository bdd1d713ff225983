-- Moments are seconds since 1970-01-01 UTC, money is tiyn, phones and subscribers' numbers are their 11 digits as an integer.

CREATE TABLE meta (
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE companies (
    id INTEGER PRIMARY KEY,
    bin TEXT NOT NULL UNIQUE CHECK (length(bin) = 12 AND bin NOT GLOB '*[^0-9]*'),
    name TEXT NOT NULL CHECK (name <> '')
) STRICT;

CREATE TABLE users (
    id INTEGER PRIMARY KEY,
    phone INTEGER NOT NULL UNIQUE CHECK (phone BETWEEN 76000000000 AND 77999999999),
    name TEXT NOT NULL CHECK (name <> ''),
    email TEXT NOT NULL DEFAULT '',
    language TEXT NOT NULL DEFAULT 'ru',
    password_hash TEXT NOT NULL DEFAULT '',
    disabled INTEGER NOT NULL DEFAULT 0 CHECK (disabled IN (0, 1))
) STRICT;

CREATE TABLE memberships (
    user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    company_id INTEGER NOT NULL REFERENCES companies (id) ON DELETE CASCADE,
    role TEXT NOT NULL CHECK (role IN ('administrator', 'accountant', 'viewer')),
    short_name TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (user_id, company_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX memberships_by_company ON memberships (company_id);

CREATE TABLE tariffs (
    name TEXT NOT NULL PRIMARY KEY CHECK (name <> '')
) STRICT, WITHOUT ROWID;

CREATE TABLE accounts (
    number TEXT NOT NULL PRIMARY KEY CHECK (length(number) BETWEEN 4 AND 20 AND number NOT GLOB '*[^0-9]*'),
    company_id INTEGER NOT NULL REFERENCES companies (id),
    billing_method TEXT NOT NULL CHECK (billing_method IN ('credit', 'advance')),
    credit_limit_tiyn INTEGER CHECK (credit_limit_tiyn >= 0),
    UNIQUE (number, company_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX accounts_by_company ON accounts (company_id);

CREATE TABLE lines (
    msisdn INTEGER PRIMARY KEY CHECK (msisdn BETWEEN 76000000000 AND 77999999999),
    company_id INTEGER NOT NULL REFERENCES companies (id),
    account TEXT NOT NULL,
    tariff TEXT REFERENCES tariffs (name) ON UPDATE CASCADE,
    status TEXT NOT NULL CHECK (status IN ('active', 'blocked', 'debt', 'processing')),
    status_changed_at INTEGER,
    balance_tiyn INTEGER NOT NULL DEFAULT 0,
    available_tiyn INTEGER NOT NULL DEFAULT 0,
    individual_limit_tiyn INTEGER CHECK (individual_limit_tiyn >= 0),
    registration_form TEXT NOT NULL DEFAULT '',
    sms_ussd_ban INTEGER NOT NULL DEFAULT 0 CHECK (sms_ussd_ban IN (0, 1)),
    last_imei TEXT CHECK (length(last_imei) BETWEEN 14 AND 16 AND last_imei NOT GLOB '*[^0-9]*'),
    FOREIGN KEY (account, company_id) REFERENCES accounts (number, company_id)
) STRICT;
-- One for each sort; msisdn, the rowid, is the last column of every index and breaks ties.
CREATE INDEX lines_by_number ON lines (company_id);
CREATE INDEX lines_by_account ON lines (company_id, account);
CREATE INDEX lines_by_tariff ON lines (company_id, ifnull(tariff, ''));
CREATE INDEX lines_by_status ON lines (company_id, status);
CREATE INDEX lines_by_balance ON lines (company_id, balance_tiyn);
-- For the foreign keys.
CREATE INDEX lines_of_account ON lines (account, company_id);
CREATE INDEX lines_of_tariff ON lines (tariff);

CREATE TABLE sims (
    iccid TEXT NOT NULL PRIMARY KEY CHECK (length(iccid) = 20 AND iccid NOT GLOB '*[^0-9]*'),
    msisdn INTEGER NOT NULL UNIQUE REFERENCES lines (msisdn) ON DELETE CASCADE,
    swapped_at INTEGER,
    pin1 TEXT NOT NULL DEFAULT '',
    pin2 TEXT NOT NULL DEFAULT '',
    puk1 TEXT NOT NULL DEFAULT '',
    puk2 TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;

-- Counting a million lines takes a quarter of a second; reading these takes microseconds.
CREATE TABLE line_counts (
    company_id INTEGER NOT NULL,
    status TEXT NOT NULL,
    lines INTEGER NOT NULL CHECK (lines >= 0),
    PRIMARY KEY (company_id, status)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER lines_counted_on_insert AFTER INSERT ON lines BEGIN
    INSERT INTO line_counts (company_id, status, lines) VALUES (new.company_id, new.status, 1)
        ON CONFLICT DO UPDATE SET lines = lines + 1;
END;

CREATE TRIGGER lines_counted_on_delete AFTER DELETE ON lines BEGIN
    UPDATE line_counts SET lines = lines - 1 WHERE company_id = old.company_id AND status = old.status;
END;

CREATE TRIGGER lines_counted_on_update AFTER UPDATE OF company_id, status ON lines
WHEN old.company_id <> new.company_id OR old.status <> new.status BEGIN
    UPDATE line_counts SET lines = lines - 1 WHERE company_id = old.company_id AND status = old.status;
    INSERT INTO line_counts (company_id, status, lines) VALUES (new.company_id, new.status, 1)
        ON CONFLICT DO UPDATE SET lines = lines + 1;
END;

-- Any three digits and more of a number or an account.
CREATE VIRTUAL TABLE line_search USING fts5(
    msisdn, account, content = 'lines', content_rowid = 'msisdn', tokenize = 'trigram', columnsize = 0);

CREATE TRIGGER lines_searched_on_insert AFTER INSERT ON lines BEGIN
    INSERT INTO line_search (rowid, msisdn, account) VALUES (new.msisdn, new.msisdn, new.account);
END;

CREATE TRIGGER lines_searched_on_delete AFTER DELETE ON lines BEGIN
    INSERT INTO line_search (line_search, rowid, msisdn, account)
        VALUES ('delete', old.msisdn, old.msisdn, old.account);
END;

CREATE TRIGGER lines_searched_on_update AFTER UPDATE OF msisdn, account ON lines BEGIN
    INSERT INTO line_search (line_search, rowid, msisdn, account)
        VALUES ('delete', old.msisdn, old.msisdn, old.account);
    INSERT INTO line_search (rowid, msisdn, account) VALUES (new.msisdn, new.msisdn, new.account);
END;

CREATE TABLE sessions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    token_hash BLOB NOT NULL UNIQUE CHECK (length(token_hash) = 32),
    created_at INTEGER NOT NULL,
    last_seen_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    address TEXT NOT NULL,
    user_agent TEXT NOT NULL
) STRICT;
CREATE INDEX sessions_by_user ON sessions (user_id);
CREATE INDEX sessions_by_expiry ON sessions (expires_at);
CREATE INDEX sessions_by_last_seen ON sessions (last_seen_at);

CREATE TABLE password_attempts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    phone INTEGER NOT NULL,
    at INTEGER NOT NULL
) STRICT;
CREATE INDEX password_attempts_by_phone ON password_attempts (phone, at);
CREATE INDEX password_attempts_by_time ON password_attempts (at);

-- Who it was is kept as it was then: no row of users is needed to read it.
CREATE TABLE action_history (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    action TEXT NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('succeeded', 'refused')),
    user_id INTEGER NOT NULL,
    user_name TEXT NOT NULL,
    user_phone INTEGER NOT NULL,
    company_id INTEGER,
    msisdn INTEGER,
    address TEXT NOT NULL
) STRICT;
CREATE INDEX action_history_by_company ON action_history (company_id, at);
CREATE INDEX action_history_by_user ON action_history (user_id, at);

-- What is to be sent, kept as a template and its parameters: worded in the person's language when it goes out.
CREATE TABLE outbox (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    created_at INTEGER NOT NULL,
    channel TEXT NOT NULL CHECK (channel IN ('sms', 'mail')),
    recipient TEXT NOT NULL CHECK (recipient <> ''),
    language TEXT NOT NULL,
    template TEXT NOT NULL,
    parameters TEXT NOT NULL -- a JSON object of texts
) STRICT;

CREATE TRIGGER action_history_is_never_changed BEFORE UPDATE ON action_history BEGIN
    SELECT RAISE(ABORT, 'the action history is never changed');
END;

CREATE TRIGGER action_history_is_never_deleted BEFORE DELETE ON action_history BEGIN
    SELECT RAISE(ABORT, 'the action history is never deleted');
END;
