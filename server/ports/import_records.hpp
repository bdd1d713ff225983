#pragma once

#include "server/ports/account_repository.hpp"
#include "server/ports/connected_service_repository.hpp"
#include "server/ports/device_repository.hpp"
#include "server/ports/line_repository.hpp"
#include "server/ports/payment_repository.hpp"
#include "server/ports/usage_repository.hpp"
#include "shared/domain/billing/invoice.hpp"
#include "shared/domain/identifiers/bin.hpp"
#include "shared/domain/line/bundle.hpp"
#include "shared/domain/line/forwarding.hpp"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

// What rows of imported files stand for, one noun beside the other.
namespace kabinet::ports {

/// A company and, maybe, one of its accounts.
struct CompanyRecord {
    domain::Bin bin;
    std::string name;
    std::optional<Account> account;
};

/// A call detail record; `name` is what its source calls it, empty: nothing.
struct UsageRecord {
    domain::Msisdn line;
    domain::Cdr cdr;
    std::string name;
    std::optional<std::int64_t> id; ///< in the database that it was exported from
};

/// A row of an invoice: what it says of the whole, and one charge. An invoice's rows follow one another.
struct InvoiceRecord {
    std::string number;
    domain::AccountNumber account;
    std::chrono::year_month month;
    Date issued_on;
    domain::VatRate vat_rate;
    Money total; ///< of the whole invoice, as it is stated
    domain::Charge charge;
};

// What a line has beside its number.
struct DeviceRecord {
    domain::Msisdn line;
    RegisteredDevice device;
};

struct ForwardingRecord {
    domain::Msisdn line;
    domain::ForwardingRule rule;
};

struct BundleRecord {
    domain::Msisdn line;
    domain::Bundle bundle;
};

struct ConnectedServiceRecord {
    domain::Msisdn line;
    ConnectedService service;
};

/// The company of a payment's account is looked up: this one's is empty.
using PaymentRecord = NewPayment;

} // namespace kabinet::ports
