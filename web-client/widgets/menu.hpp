#pragma once

#include "web-client/widgets/ui.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace kabinet::client {

struct MenuItem {
    std::string key = {};
    std::string label = {};
    std::string detail = {};          ///< a second, quieter line; of what can't be chosen: why not, as long as it takes
    const char* icon = nullptr;       ///< before the words
    std::optional<bool> checked = {}; ///< one of several choices; the chosen one bears a tick
    bool enabled = true;
    bool separated = false; ///< a line above it
    std::string group = {}; ///< a small heading above it; empty: none
};

struct MenuSpec {
    std::string_view name = {}; ///< accessible name
    std::span<const MenuItem> items = {};
    float min_width = 200;
    bool choice = false; ///< a list of options (combobox), not of commands
    bool many = false;   ///< each item is on or off by itself; choosing one doesn't close the menu
    bool sheet = false;  ///< on a phone it comes from below, over a dimmed page
    bool align_right = false;
    std::string_view search_placeholder = {}; ///< not empty: with a field that narrows the list
    std::string_view nothing_found = {};
    std::string_view headline = {}, subline = {}; ///< above the items: who or what this is about
};

/// The popup that belongs to `owner`, below `anchor`; nothing unless ui.popup() == owner. Arrows, Home, End, Enter,
/// Escape work as in any menu. Returns the chosen item's place in `items`, and closes (unless `many`).
std::optional<std::size_t> menu(Ui& ui, WidgetId owner, const Rect& anchor, const MenuSpec& spec);

} // namespace kabinet::client
