#pragma once

#include "server/use_cases/services.hpp"

#include <stop_token>

namespace kabinet::jobs {

/// Makes the reports that are due, one after another, until none is left or it is asked to stop. By one thread: reports
/// leave the machine to those who wait at a screen.
void make_reports(const use_cases::Services& services, const std::stop_token& stop);

} // namespace kabinet::jobs
