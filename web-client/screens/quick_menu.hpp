#pragma once

#include "web-client/screens/screen.hpp"

#include <string>

namespace kabinet::client {

/// Lines of this company are the person's to change.
[[nodiscard]] bool may_change_lines(const contract::CompanyDto& company);

/// The list of quick operations of one number; nothing unless ui.popup() == owner. The line is read when it opens, and
/// then says of each operation why it is not possible.
void quick_menu(const Screen& screen, WidgetId owner, const Rect& anchor, const std::string& msisdn,
                domain::LineStatus status);

} // namespace kabinet::client
