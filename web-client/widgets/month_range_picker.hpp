#pragma once

#include "shared/l10n/language.hpp"
#include "web-client/widgets/form_field.hpp"

#include <chrono>
#include <string_view>

namespace kabinet::client {

/// From a month to a month, both included.
struct MonthRange {
    std::chrono::year_month from, to;
    bool operator==(const MonthRange&) const = default;
};

/// What the picker remembers between frames: the years that its two sides show.
struct MonthRangeState {
    std::chrono::year from_year{2000}, to_year{2000};
};

struct MonthRangeSpec {
    std::string_view key = {};
    l10n::Language language = l10n::Language::ru;
    MonthRange limits; ///< the first and the last month that may be chosen
};

struct MonthRangeResult {
    float height = 0;
    bool changed = false;
};

/// «Февраль 2019 – Февраль 2019», as in the register of invoices: two years side by side, in each a month. A range that
/// would be turned around follows the month that was picked last.
MonthRangeResult month_range_picker(Ui& ui, float x, float y, float width, const FieldWords& words,
                                    const MonthRangeSpec& spec, MonthRangeState& state, MonthRange& value);

} // namespace kabinet::client
