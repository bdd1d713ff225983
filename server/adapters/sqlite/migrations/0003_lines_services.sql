-- What lines have beside their number: services, bundles, forwarding, devices. Days are counted from 1970-01-01.

ALTER TABLE tariffs ADD COLUMN monthly_fee_tiyn INTEGER CHECK (monthly_fee_tiyn >= 0);

ALTER TABLE lines ADD COLUMN secret_code_sent_at INTEGER;

CREATE TABLE services (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE CHECK (length(code) BETWEEN 1 AND 40 AND code NOT GLOB '*[^a-z0-9_]*'),
    service_group TEXT NOT NULL
        CHECK (service_group IN ('roaming', 'roaming_offers', 'international_calls', 'internet_packages')),
    name_ru TEXT NOT NULL,
    name_kk TEXT NOT NULL,
    name_en TEXT NOT NULL,
    conditions_ru TEXT NOT NULL,
    conditions_kk TEXT NOT NULL,
    conditions_en TEXT NOT NULL,
    price_tiyn INTEGER NOT NULL CHECK (price_tiyn >= 0),
    price_period TEXT NOT NULL CHECK (price_period IN ('once', 'day', 'month')),
    valid_days INTEGER CHECK (valid_days > 0),
    offered INTEGER NOT NULL CHECK (offered IN (0, 1))
) STRICT;

CREATE TABLE connected_services (
    msisdn INTEGER NOT NULL REFERENCES lines (msisdn) ON DELETE CASCADE,
    service_id INTEGER NOT NULL REFERENCES services (id),
    since INTEGER NOT NULL,
    until INTEGER,
    PRIMARY KEY (msisdn, service_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX connected_services_by_service ON connected_services (service_id);

CREATE TABLE bundles (
    msisdn INTEGER NOT NULL REFERENCES lines (msisdn) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('voice_on_net', 'voice_off_net', 'sms', 'internet')),
    valid_from INTEGER NOT NULL,
    valid_to INTEGER NOT NULL CHECK (valid_to >= valid_from),
    amount_left INTEGER, -- seconds, messages or bytes; neither of the two: unlimited
    amount_total INTEGER,
    CHECK ((amount_left IS NULL) = (amount_total IS NULL)),
    CHECK (amount_left BETWEEN 0 AND amount_total),
    PRIMARY KEY (msisdn, kind, valid_from)
) STRICT, WITHOUT ROWID;

CREATE TABLE forwardings (
    msisdn INTEGER NOT NULL REFERENCES lines (msisdn) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('unconditional', 'busy', 'no_answer', 'not_reachable')),
    target INTEGER NOT NULL CHECK (target BETWEEN 76000000000 AND 77999999999 AND target <> msisdn),
    delay_seconds INTEGER CHECK (delay_seconds BETWEEN 5 AND 30),
    CHECK ((kind = 'no_answer') = (delay_seconds IS NOT NULL)),
    PRIMARY KEY (msisdn, kind)
) STRICT, WITHOUT ROWID;

-- The first 14 digits are the device; it is registered with one line at most.
CREATE TABLE registered_imeis (
    device TEXT NOT NULL PRIMARY KEY CHECK (length(device) = 14 AND device NOT GLOB '*[^0-9]*'),
    imei TEXT NOT NULL CHECK (length(imei) BETWEEN 14 AND 16 AND imei NOT GLOB '*[^0-9]*'),
    msisdn INTEGER NOT NULL REFERENCES lines (msisdn) ON DELETE CASCADE,
    registered_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX registered_imeis_by_line ON registered_imeis (msisdn, registered_at);
