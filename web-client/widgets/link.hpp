#pragma once

#include "web-client/widgets/ui.hpp"

#include <string_view>

namespace kabinet::client {

struct LinkSpec {
    std::string_view key = {};
    std::string_view label = {};
    std::string_view href = {}; ///< where a new tab would open it
    const char* icon = nullptr; ///< before the words
    const char* icon_after = nullptr;
    TextStyle style = type::body;
    bool quiet = false; ///< ink, not accent
    bool back = false;  ///< its icon is a chevron to the left
};

/// True when followed by a plain click or the keyboard. Returns false for what the browser follows itself (new tab).
bool link(Ui& ui, float x, float middle, const LinkSpec& spec);
[[nodiscard]] float link_width(const LinkSpec& spec);

} // namespace kabinet::client
