#pragma once

#include "web-client/widgets/ui.hpp"

#include <string_view>

namespace kabinet::client {

enum class SelectLook : std::uint8_t { header, field };

struct SelectSpec {
    std::string_view key = {};
    std::string_view name = {};   ///< accessible name: what is chosen with it
    std::string_view value = {};  ///< what is chosen
    std::string_view detail = {}; ///< beside the value, quieter
    SelectLook look = SelectLook::field;
};

[[nodiscard]] float select_width(const SelectSpec& spec);
/// The control that opens the list of choices; draw menu() with its id after it. Returns the id.
WidgetId select(Ui& ui, const Rect& rect, const SelectSpec& spec);

} // namespace kabinet::client
