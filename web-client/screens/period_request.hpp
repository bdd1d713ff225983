#pragma once

#include "web-client/screens/output_choice.hpp"
#include "web-client/widgets/period_picker.hpp"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kabinet::client {

/// What a form that asks for a period remembers between frames.
struct PeriodRequest {
    PeriodPickerState picker;
    std::optional<DatePeriod> period;
    std::string from, to; ///< of the address that the form follows
    bool begun = false;
    Output output = Output::screen;
};

/// What a form asks, and of what.
struct PeriodQuestion {
    std::string_view ask = {}; ///< the button's words
    DateLimits limits;
    std::span<const Output> outputs = {};
    /// Why this period may not be asked for; nothing: it may.
    std::function<std::optional<Error>(const DatePeriod&)> refusal = {};
    /// Where the file of a period comes from; needed where there is an output beside the screen.
    std::function<std::string(const DatePeriod&, contract::FileFormat)> file = {};
};

struct PeriodAnswer {
    float height = 0;
    std::optional<DatePeriod> shown; ///< was asked for now, on the screen
};

/// The days of an address: both there, and days of the calendar.
[[nodiscard]] std::optional<DatePeriod> period_of(const std::string& from, const std::string& to);

/// The form shows what the address says; without a period there, the last month.
void follow(PeriodRequest& request, const std::string& from, const std::string& to, const DatePeriod& last_month);

/// «Начало и конец периода», «Вывод» and the button, in a card. A file that is asked for is on its way then.
PeriodAnswer period_request(const Screen& screen, const Rect& place, const PeriodQuestion& question,
                            PeriodRequest& request);

/// Why a period may not be asked for, by the rule that the server has too.
template <class Period> std::optional<Error> why_not(const Screen& screen, const DatePeriod& days) {
    auto period = Period::create(days.from, days.to, screen.today);
    return period ? std::nullopt : std::optional(std::move(period.error()));
}

/// «Прошлый месяц» and the like, as far as they lie within the limits; the labels are kept in `labels`.
struct Presets {
    std::vector<std::string> labels;
    std::vector<PeriodPreset> list;
};

[[nodiscard]] Presets presets_within(const Words& words, Date today, const DateLimits& limits);

} // namespace kabinet::client
