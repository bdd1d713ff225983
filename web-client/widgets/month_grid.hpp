#pragma once

#include "shared/base/time_zone.hpp"
#include "shared/l10n/language.hpp"
#include "web-client/widgets/ui.hpp"

#include <chrono>
#include <optional>
#include <string_view>

namespace kabinet::client {

/// The days that may be chosen.
struct DateLimits {
    Date min, max;

    [[nodiscard]] bool allow(Date date) const { return date >= min && date <= max; }

    [[nodiscard]] Date nearest(Date date) const { return date < min ? min : date > max ? max : date; }
};

struct MonthGridSpec {
    l10n::Language language = l10n::Language::ru;
    std::chrono::year_month month;
    Date today;
    DateLimits limits;
    std::optional<Date> from, to; ///< chosen; all between them is tinted
    Date cursor;                  ///< where Tab comes to and arrows go on from
};

struct MonthGridResult {
    std::optional<Date> picked;
    std::optional<Date> cursor; ///< an arrow led there; maybe into another month
};

/// One month as a grid of days, weeks from Monday; keys as in the APG's date picker: arrows by a day and a week, Home
/// and End in the week, PageUp and PageDown by a month.
MonthGridResult month_grid(Ui& ui, float x, float y, const MonthGridSpec& spec);

[[nodiscard]] float month_grid_cell(const Ui& ui);
[[nodiscard]] float month_grid_width(const Ui& ui);
[[nodiscard]] float month_grid_height(const Ui& ui);
/// The element of a day that is drawn in the scope of now: to put the focus on it.
[[nodiscard]] WidgetId month_grid_day(const Ui& ui, Date day);

} // namespace kabinet::client
