#pragma once

#include "web-client/screens/header.hpp"

// What opens from the header.
namespace kabinet::client {

void service_menu(const Header& header, WidgetId owner, const Rect& anchor);
void company_menu(const Header& header, WidgetId owner, const Rect& anchor);
void language_menu(const Header& header, WidgetId owner, const Rect& anchor);
void profile_menu(const Header& header, WidgetId owner, const Rect& anchor);

} // namespace kabinet::client
