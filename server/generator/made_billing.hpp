#pragma once

#include "server/ports/payment_repository.hpp"
#include "shared/base/time_zone.hpp"
#include "shared/domain/billing/invoice.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace kabinet::generator {

struct BilledLine {
    domain::Msisdn msisdn;
    std::string tariff;
};

/// An account with the lines that it pays for.
struct BilledAccount {
    ports::CompanyId company;
    domain::AccountNumber number;
    bool in_advance = false;
    std::vector<BilledLine> lines;
};

struct MadeBilling {
    std::vector<domain::Invoice> invoices;
    std::vector<ports::NewPayment> payments;
};

/// What the whole months before `now` bring: an invoice each and its payment, or the lines' top-ups when they are paid
/// in advance. Most accounts pay within three weeks, and of the last month not all have.
Result<MadeBilling> made_billing(std::uint64_t seed, const BilledAccount& account, std::int64_t months, Instant now,
                                 TimeZone zone);

} // namespace kabinet::generator
