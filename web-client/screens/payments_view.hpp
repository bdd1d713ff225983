#pragma once

#include "web-client/screens/period_request.hpp"

#include <string>

namespace kabinet::client {

/// «История платежей»: the form and what it brought. `msisdn`: of a line that is paid in advance; empty: of the
/// accounts that are paid afterwards. Returns the height; `chosen` is the period that was asked for to be seen.
float payments_view(const Screen& screen, const Rect& place, const std::string& msisdn, const std::string& from,
                    const std::string& to, PeriodRequest& request, std::optional<DatePeriod>& chosen);

} // namespace kabinet::client
