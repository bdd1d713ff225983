#pragma once

#include "web-client/widgets/ui.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace kabinet::client {

struct Tab {
    std::string key = {};
    std::string label = {};
    std::string href = {};
    bool current = false;
};

/// The portal's main sections: links in a navigation landmark. Returns the one that was followed.
std::optional<std::size_t> tabs(Ui& ui, const Rect& rect, std::string_view name, float padding,
                                std::span<const Tab> items);

} // namespace kabinet::client
