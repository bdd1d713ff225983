#pragma once

#include "web-client/widgets/ui.hpp"

#include <optional>
#include <span>
#include <string_view>

namespace kabinet::client {

struct RadioOption {
    std::string_view key = {};
    std::string_view label = {};
    std::string_view help = {}; ///< a second, quieter line
    bool enabled = true;
};

struct RadioSpec {
    std::string_view key = {};
    std::string_view name = {}; ///< accessible name: what is chosen
    std::span<const RadioOption> options = {};
    std::size_t chosen = 0;
};

/// One of several, one under the other. Tab comes to the chosen one; arrows choose. Returns the one that was chosen
/// now.
std::optional<std::size_t> radio_group(Ui& ui, float x, float y, float width, const RadioSpec& spec);
[[nodiscard]] float radio_group_height(const Ui& ui, float width, const RadioSpec& spec);

/// The same choice as parts of one control side by side, filling `rect`; their help is heard, not seen.
std::optional<std::size_t> segmented_control(Ui& ui, const Rect& rect, const RadioSpec& spec);
[[nodiscard]] float segmented_control_width(const RadioSpec& spec);

} // namespace kabinet::client
