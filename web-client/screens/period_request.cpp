#include "web-client/screens/period_request.hpp"

#include "shared/base/iso8601.hpp"
#include "shared/domain/period/period.hpp"
#include "web-client/screens/records.hpp"
#include "web-client/widgets/button.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace kabinet::client {
namespace {

constexpr float padding = 20;
constexpr float gap = space::l;
constexpr float period_width = 300;

} // namespace

std::optional<DatePeriod> period_of(const std::string& from, const std::string& to) {
    const auto first = parse_date(from, "from");
    const auto last = parse_date(to, "to");
    return first && last ? std::optional(DatePeriod{*first, *last}) : std::nullopt;
}

void follow(PeriodRequest& request, const std::string& from, const std::string& to, const DatePeriod& last_month) {
    if (request.begun && request.from == from && request.to == to) {
        return;
    }
    const auto period = period_of(from, to);
    if (period || !request.begun) {
        request.period = period.value_or(last_month);
    }
    request.begun = true;
    request.from = from;
    request.to = to;
}

PeriodRequestResult period_request(const Screen& screen, const Rect& place, const PeriodRequestSpec& spec,
                                   PeriodRequest& request) {
    Ui& ui = screen.ui;
    const Scope scope(ui, "request");
    const ButtonSpec ask{.key = "ask", .label = spec.ask, .kind = ButtonKind::primary, .busy = spec.busy};
    const float button_wide = button_width(ask);
    const float inner = place.w - 2 * padding;
    const float choice = spec.outputs.empty() ? 0 : output_choice_width(screen.words, spec.outputs) + gap;
    const bool one_line = !ui.phone() && period_width + gap + choice + button_wide <= inner;
    const FieldWords words{.label = screen.words(Message::documents_period), .error = spec.error};
    const PeriodPickerSpec period{.key = "period",
                                  .language = screen.words.language(),
                                  .today = screen.today,
                                  .limits = spec.limits,
                                  .presets = spec.presets};
    const float field_width = one_line ? period_width : inner;
    const float field = period_picker_height(ui, field_width, words, period, request.picker);
    const float label = field_label_height(field_width, words);
    GrowingCard frame(screen, "frame", place, field + 2 * padding);

    const float x = place.x + padding;
    float y = place.y + padding;
    period_picker(ui, x, y, field_width, words, period, request.picker, request.period);
    bool pressed = false;
    if (one_line) {
        if (!spec.outputs.empty()) {
            output_choice(screen, x + period_width + gap, y, choice, spec.outputs, request.output);
        }
        pressed = button(ui, {place.right() - padding - button_wide, y + label, button_wide, ui.control_height()}, ask);
        y += field;
    } else {
        y += field + gap;
        if (!spec.outputs.empty()) {
            y += output_choice(screen, x, y, inner, spec.outputs, request.output) + gap;
        }
        const float height = ui.control_height();
        pressed = button(ui, {x, y, ui.phone() ? inner : button_wide, height}, ask);
        y += height;
    }
    const float height = y + padding - place.y;
    frame.finish(height);
    return {height, pressed && request.period && spec.error.empty()};
}

Presets presets_within(const Words& words, Date today, const DateLimits& limits) {
    using std::chrono::days;
    using std::chrono::sys_days;
    constexpr int week = 7;
    constexpr int thirty = 30;
    constexpr int ninety = 90;
    const auto last_days = [&](int count) { return DatePeriod{sys_days(today) - days(count - 1), today}; };
    const std::chrono::year_month month = today.year() / today.month();
    const std::chrono::year_month before = month - std::chrono::months(1);
    const auto last_of = [&](int count) {
        return words(Message::documents_preset_days, {{"count", words.number(count)}});
    };
    const std::array<std::pair<std::string, DatePeriod>, 8> all{{
        {std::string(words(Message::documents_preset_today)), {today, today}},
        {last_of(week), last_days(week)},
        {last_of(thirty), last_days(thirty)},
        {std::string(words(Message::documents_preset_this_month)), {month / 1, today}},
        {std::string(words(Message::documents_preset_last_month)), {before / 1, Date(before / std::chrono::last)}},
        {last_of(ninety), last_days(ninety)},
        {std::string(words(Message::documents_preset_this_year)), {today.year() / 1 / 1, today}},
        {std::string(words(Message::documents_preset_year)),
         {sys_days(domain::months_before(today, std::chrono::months(12))) + days(1), today}},
    }};
    Presets presets;
    presets.labels.reserve(all.size()); // the list points into it
    for (const auto& [label, period] : all) {
        if (limits.allow(period.from) && limits.allow(period.to)) {
            presets.labels.push_back(label);
            presets.list.push_back({.key = presets.labels.back(), .label = presets.labels.back(), .period = period});
        }
    }
    return presets;
}

} // namespace kabinet::client
