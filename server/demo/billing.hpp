#pragma once

#include "server/demo/demo_data.hpp"
#include "server/ports/unit_of_work.hpp"
#include "shared/base/time_zone.hpp"

#include <functional>

namespace kabinet::demo {

/// How many whole months before the present one the demo was billed for.
inline constexpr std::chrono::months billed_months{13};

/// The company of a BIN.
using FindCompany = std::function<Result<ports::CompanyId>(const domain::Bin&)>;

/// Contracts, invoices with a line for each number and charge, and the payments that settled them, for the months
/// before `now`; for lines paid in advance the manual's payment and their top-ups since. The same for the same month of
/// `now`. Whoever has a number with a debt has not paid the last invoice.
Result<void> add_billing(ports::Transaction& transaction, const FindCompany& company_of, const DemoData& data,
                         Instant now, TimeZone zone);

} // namespace kabinet::demo
