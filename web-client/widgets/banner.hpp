#pragma once

#include "web-client/widgets/ui.hpp"

#include <string_view>

namespace kabinet::client {

inline constexpr float banner_height = 48;

/// A strip across the page about something that lasts, with one thing to do about it. True when that is pressed.
bool banner(Ui& ui, const Rect& rect, const char* icon, std::string_view text, std::string_view action, float padding);

} // namespace kabinet::client
