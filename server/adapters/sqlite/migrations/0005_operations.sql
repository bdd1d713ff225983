-- What was asked to be done to lines. Each has the columns that its kind needs.

CREATE TABLE operations (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    company_id INTEGER NOT NULL REFERENCES companies (id),
    msisdn INTEGER NOT NULL REFERENCES lines (msisdn) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN (
        'block', 'unblock', 'swap_sim', 'register_imei', 'remove_imei', 'set_forwarding', 'clear_forwarding',
        'sms_ussd_ban_on', 'sms_ussd_ban_off', 'connect_service', 'disconnect_service', 'send_secret_code',
        'delete_secret_code', 'set_individual_limit', 'clear_individual_limit')),
    subject TEXT NOT NULL,
    iccid TEXT CHECK ((iccid IS NOT NULL) = (kind = 'swap_sim')),
    imei TEXT CHECK ((imei IS NOT NULL) = (kind IN ('register_imei', 'remove_imei'))),
    forwarding TEXT CHECK ((forwarding IS NOT NULL) = (kind IN ('set_forwarding', 'clear_forwarding'))),
    target INTEGER CHECK ((target IS NOT NULL) = (kind = 'set_forwarding')),
    delay_seconds INTEGER,
    service TEXT CHECK ((service IS NOT NULL) = (kind IN ('connect_service', 'disconnect_service'))),
    limit_tiyn INTEGER CHECK ((limit_tiyn IS NOT NULL) = (kind = 'set_individual_limit')),
    state TEXT NOT NULL CHECK (state IN ('accepted', 'processing', 'done', 'failed', 'cancelled')),
    requested_by INTEGER NOT NULL,
    requested_by_name TEXT NOT NULL,
    requested_at INTEGER NOT NULL,
    not_before INTEGER NOT NULL,
    due_at INTEGER NOT NULL, -- when it is handed over, or the network is asked again
    ended_at INTEGER CHECK ((ended_at IS NOT NULL) = (state IN ('done', 'failed', 'cancelled'))),
    failure TEXT CHECK ((failure IS NOT NULL) = (state = 'failed')),
    idempotency_key TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    gateway_key TEXT NOT NULL,
    gateway_reference TEXT NOT NULL DEFAULT '',
    gateway_message TEXT NOT NULL DEFAULT '',
    attempts INTEGER NOT NULL DEFAULT 0,
    status_before TEXT CHECK (status_before IN ('active', 'blocked', 'debt')),
    status_changed_before INTEGER,
    retry_of INTEGER REFERENCES operations (id) ON DELETE SET NULL,
    UNIQUE (requested_by, idempotency_key)
) STRICT;

CREATE UNIQUE INDEX operations_one_open_of_a_subject ON operations (msisdn, subject)
    WHERE state IN ('accepted', 'processing');
CREATE UNIQUE INDEX operations_one_open_for_a_card ON operations (iccid)
    WHERE iccid IS NOT NULL AND state IN ('accepted', 'processing');
CREATE INDEX operations_due ON operations (due_at) WHERE state IN ('accepted', 'processing');
CREATE INDEX operations_by_company ON operations (company_id, id);
CREATE INDEX operations_by_state ON operations (company_id, state, id);
CREATE INDEX operations_by_line ON operations (msisdn, id);
CREATE INDEX operations_by_retry ON operations (retry_of) WHERE retry_of IS NOT NULL;

-- How a deed ended that takes its time: its operation knows.
ALTER TABLE action_history ADD COLUMN operation_id INTEGER;
