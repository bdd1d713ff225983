#pragma once

#include "web-client/widgets/ui.hpp"

#include <string_view>

namespace kabinet::client {

enum class Checked : std::uint8_t { no, yes, some };

struct CheckboxSpec {
    std::string_view key = {};
    std::string_view label = {};
    std::string_view help = {}; ///< a second, quieter line
    Checked checked = Checked::no;
    bool enabled = true;
    bool label_hidden = false; ///< only heard: in a table
};

/// A box with its words, from `x` on, in a row of control_height() (more with help) below `y`. True when pressed: the
/// caller changes the value.
bool checkbox(Ui& ui, float x, float y, float width, const CheckboxSpec& spec);
[[nodiscard]] float checkbox_height(const Ui& ui, float width, const CheckboxSpec& spec);

/// The box alone, 18 px, around a point; `hover` and `enabled` colour it.
void draw_checkbox(Ui& ui, float center_x, float center_y, Checked checked, float hover, bool enabled);

inline constexpr float checkbox_size = 18;

} // namespace kabinet::client
