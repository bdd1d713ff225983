-- Reports that are made in the background and mailed. What becomes of one that is mailed, its row of the outbox knows.
CREATE TABLE reports (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    company_id INTEGER NOT NULL REFERENCES companies (id),
    kind TEXT NOT NULL CHECK (kind IN ('number_list', 'reconciliation')),
    first_day INTEGER CHECK ((first_day IS NOT NULL) = (kind = 'reconciliation')), -- from 1970-01-01
    last_day INTEGER CHECK ((last_day IS NOT NULL) = (kind = 'reconciliation')),
    account TEXT,
    email TEXT NOT NULL CHECK (email <> ''),
    language TEXT NOT NULL,
    requested_by INTEGER NOT NULL,
    requested_by_name TEXT NOT NULL,
    requested_at INTEGER NOT NULL,
    idempotency_key TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    stage TEXT NOT NULL DEFAULT 'queued' CHECK (stage IN ('queued', 'running', 'mailed', 'failed', 'cancelled')),
    due_at INTEGER NOT NULL, -- when it is made, or made anew because nobody was heard of
    attempts INTEGER NOT NULL DEFAULT 0,
    data_at INTEGER CHECK ((data_at IS NOT NULL) = (stage = 'mailed')),
    ended_at INTEGER CHECK ((ended_at IS NOT NULL) = (stage IN ('failed', 'cancelled'))),
    failure TEXT CHECK ((failure IS NOT NULL) = (stage = 'failed')),
    UNIQUE (requested_by, idempotency_key)
) STRICT;
CREATE INDEX reports_by_company ON reports (company_id, id);
CREATE INDEX reports_due ON reports (due_at) WHERE stage IN ('queued', 'running');
CREATE INDEX reports_open ON reports (company_id) WHERE stage IN ('queued', 'running');

-- A report is mailed once.
ALTER TABLE outbox ADD COLUMN report_id INTEGER REFERENCES reports (id);
CREATE UNIQUE INDEX outbox_of_report ON outbox (report_id) WHERE report_id IS NOT NULL;
