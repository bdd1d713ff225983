#pragma once

#include "web-client/widgets/month_grid.hpp"

#include <chrono>
#include <optional>

namespace kabinet::client {

/// Where a calendar stands.
struct CalendarState {
    std::chrono::year_month shown; ///< the first month in view
    Date cursor;

    /// Opens at a day: it has the cursor, its month is in view; of two months as the last one.
    void open_at(Date day, const DateLimits& limits, unsigned months);
};

struct CalendarSpec {
    l10n::Language language = l10n::Language::ru;
    Date today;
    DateLimits limits;
    std::optional<Date> from, to;
    unsigned months = 1; ///< side by side
    bool focus = false;  ///< put the focus on the cursor's day
};

/// Months with their names and the buttons that turn the pages. Returns the day that was picked.
std::optional<Date> calendar(Ui& ui, float x, float y, const CalendarSpec& spec, CalendarState& state);
[[nodiscard]] float calendar_width(const Ui& ui, unsigned months);
[[nodiscard]] float calendar_height(const Ui& ui);

} // namespace kabinet::client
