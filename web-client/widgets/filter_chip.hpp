#pragma once

#include "web-client/widgets/menu.hpp"
#include "web-client/widgets/ui.hpp"

#include <optional>
#include <span>
#include <string_view>

namespace kabinet::client {

struct FilterChipSpec {
    std::string_view key = {};
    std::string_view label = {};          ///< «Статус»
    std::string_view name = {};           ///< heard instead of the label: «Фильтр: Статус»; empty: the label
    std::string_view chosen = {};         ///< «Активный», «2»; empty: nothing is filtered
    std::string_view clear_name = {};     ///< of its cross
    std::span<const MenuItem> items = {}; ///< of its menu, with `checked`
    bool single = false;                  ///< at most one is chosen: choosing closes the menu
    std::string_view search_placeholder = {}, nothing_found = {}; ///< as the menu has them
};

struct FilterChipResult {
    std::optional<std::size_t> toggled; ///< place in `items`
    bool cleared = false;
};

/// A pill that opens a menu of choices, checkboxes unless `single`; while something is chosen it says what, and has a
/// cross that clears it.
FilterChipResult filter_chip(Ui& ui, float x, float middle, const FilterChipSpec& spec);
[[nodiscard]] float filter_chip_width(const FilterChipSpec& spec);
/// Its menu is open: the items are needed.
[[nodiscard]] bool filter_chip_open(Ui& ui, std::string_view key);
inline constexpr float filter_chip_height = 34;

/// A pill that is on or off by itself: «Звонки · 164».
struct ToggleChipSpec {
    std::string_view key = {};
    std::string_view label = {};
    bool on = false;
};

bool toggle_chip(Ui& ui, float x, float middle, const ToggleChipSpec& spec);
[[nodiscard]] float toggle_chip_width(const ToggleChipSpec& spec);

} // namespace kabinet::client
