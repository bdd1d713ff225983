#pragma once

#include "web-client/widgets/ui.hpp"

#include <string_view>

namespace kabinet::client {

/// A dark word over (or under) what it belongs to, after the pointer rested there for a moment. Not mirrored: it
/// repeats the name.
void tooltip(Ui& ui, WidgetId owner, const Rect& anchor, std::string_view text);

} // namespace kabinet::client
