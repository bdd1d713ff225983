#pragma once

#include "web-client/widgets/ui.hpp"

#include <string>
#include <string_view>

namespace kabinet::client {

/// The first letters of the first two words: "Иванов Иван" -> "ИИ".
[[nodiscard]] std::string initials(std::string_view name);
void draw_avatar(Ui& ui, float x, float middle, float size, std::string_view name);

} // namespace kabinet::client
