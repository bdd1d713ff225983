#pragma once

#include "web-client/widgets/ui.hpp"

#include <string_view>

namespace kabinet::client {

enum class ButtonKind : std::uint8_t { primary, danger, secondary, ghost };

struct ButtonSpec {
    std::string_view key = {};
    std::string_view label = {};
    const char* icon = nullptr;
    ButtonKind kind = ButtonKind::secondary;
    bool enabled = true;
    bool busy = false; ///< its work is under way: it turns in place of the icon, and it can't be pressed again
    std::string_view why_not = {}; ///< why it can't be pressed: its tooltip and description
    std::string_view name = {};    ///< accessible name where the label alone says too little
};

[[nodiscard]] float button_width(const ButtonSpec& spec);
/// True when pressed.
bool button(Ui& ui, const Rect& rect, const ButtonSpec& spec);

struct IconButtonSpec {
    std::string_view key = {};
    const char* icon = nullptr;
    std::string_view name = {}; ///< accessible name, also its tooltip
    float icon_size = 16;
    bool framed = false; ///< with a border, as high as other buttons
    bool has_popup = false;
    bool expanded = false; ///< its popup is open
    bool enabled = true;
    bool busy = false;
};

/// `rect` is what is drawn; where the pointer is coarse it answers within 44 px around its middle.
bool icon_button(Ui& ui, const Rect& rect, const IconButtonSpec& spec);

} // namespace kabinet::client
