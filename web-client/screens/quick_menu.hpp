#pragma once

#include "web-client/screens/screen.hpp"

#include <string>

namespace kabinet::client {

/// The list of quick operations of one number, and where else there is something about it; nothing unless ui.popup() ==
/// owner. The line is read when it opens, and then says of each operation why it is not possible.
void quick_menu(const Screen& screen, WidgetId owner, const Rect& anchor, const std::string& msisdn,
                domain::LineStatus status);

} // namespace kabinet::client
