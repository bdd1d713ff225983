#pragma once

#include "web-client/screens/period_request.hpp"

#include <string>

// The pages below a number's: «Детализация» and «История платежей».
namespace kabinet::client {

/// What they remember between frames; of one number.
struct LinePagesModel {
    std::string msisdn;
    PeriodRequest usage, payments;
};

/// «Детализация». `view` is what is seen of the page.
void usage_screen(const Screen& screen, const Rect& view, const UsageRoute& route, LinePagesModel& model);
/// «История платежей» of a line that is paid in advance.
void line_payments_screen(const Screen& screen, const Rect& view, const LinePaymentsRoute& route,
                          LinePagesModel& model);

} // namespace kabinet::client
