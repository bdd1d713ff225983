#include "web-client/widgets/calendar.hpp"

#include "shared/l10n/tr.hpp"
#include "web-client/theme/icons.hpp"
#include "web-client/widgets/button.hpp"
#include "web-client/widgets/date_text.hpp"
#include "web-client/widgets/label.hpp"

#include <string>

namespace kabinet::client {
namespace {

using l10n::Message;
using std::chrono::months;
using std::chrono::year_month;

constexpr float head_height = 40;
constexpr float months_gap = space::xxl;
constexpr float arrow = 32;

year_month month_of(Date date) {
    return {date.year(), date.month()};
}

} // namespace

void CalendarState::open_at(Date day, const DateLimits& limits, unsigned months_shown) {
    cursor = limits.nearest(day);
    shown = month_of(cursor) - months(static_cast<int>(months_shown) - 1);
}

float calendar_width(const Ui& ui, unsigned count) {
    return month_grid_width(ui) * static_cast<float>(count) + months_gap * static_cast<float>(count - 1);
}

float calendar_height(const Ui& ui) {
    return head_height + month_grid_height(ui);
}

std::optional<Date> calendar(Ui& ui, float x, float y, const CalendarSpec& spec, CalendarState& state) {
    const Scope scope(ui, "calendar");
    const float middle = y + head_height / 2 - 2;
    const float right = x + calendar_width(ui, spec.months);
    const auto last = state.shown + months(static_cast<int>(spec.months) - 1);
    if (icon_button(ui, {x, middle - arrow / 2, arrow, arrow},
                    {.key = "previous",
                     .icon = icons::chevron_left,
                     .name = l10n::tr(spec.language, Message::calendar_previous_month),
                     .icon_size = 18,
                     .enabled = state.shown > month_of(spec.limits.min)})) {
        state.shown -= months(1);
    }
    if (icon_button(ui, {right - arrow, middle - arrow / 2, arrow, arrow},
                    {.key = "next",
                     .icon = icons::chevron_right,
                     .name = l10n::tr(spec.language, Message::calendar_next_month),
                     .icon_size = 18,
                     .enabled = last < month_of(spec.limits.max)})) {
        state.shown += months(1);
    }
    // Tab has to find a day: the cursor stays within what is seen.
    const year_month end = state.shown + months(static_cast<int>(spec.months) - 1);
    if (month_of(state.cursor) < state.shown || month_of(state.cursor) > end) {
        state.cursor = spec.limits.nearest(Date(state.shown / 1));
    }
    std::optional<Date> picked;
    std::optional<Date> cursor;
    for (unsigned index = 0; index < spec.months; ++index) {
        const year_month month = state.shown + months(static_cast<int>(index));
        const float left = x + (month_grid_width(ui) + months_gap) * static_cast<float>(index);
        label_centered(ui, left + month_grid_width(ui) / 2, middle, type::body_strong, ui.colors().ink,
                       month_text(spec.language, month));
        const MonthGridResult result = month_grid(ui, left, y + head_height,
                                                  {.language = spec.language,
                                                   .month = month,
                                                   .today = spec.today,
                                                   .limits = spec.limits,
                                                   .from = spec.from,
                                                   .to = spec.to,
                                                   .cursor = state.cursor});
        picked = result.picked ? result.picked : picked;
        cursor = result.cursor ? result.cursor : cursor;
    }
    if (picked) {
        state.cursor = *picked;
    }
    if (cursor) {
        state.cursor = *cursor;
        if (month_of(*cursor) < state.shown) {
            state.shown = month_of(*cursor);
        } else if (month_of(*cursor) > end) {
            state.shown = month_of(*cursor) - months(static_cast<int>(spec.months) - 1);
        }
    }
    if (cursor || spec.focus) {
        ui.semantics().request_focus(month_grid_day(ui, state.cursor));
        ui.keep_drawing();
    }
    return picked;
}

} // namespace kabinet::client
