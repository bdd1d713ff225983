#pragma once

#include "web-client/screens/output_choice.hpp"
#include "web-client/widgets/period_picker.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
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

struct PeriodRequestSpec {
    std::string_view ask = {}; ///< the button's words
    DateLimits limits;
    std::span<const Output> outputs = {};
    std::span<const PeriodPreset> presets = {};
    std::string_view error = {}; ///< why this period can't be asked for; worded
    bool busy = false;           ///< the file is on its way
};

struct PeriodRequestResult {
    float height = 0;
    bool asked = false; ///< the button was pressed, and the period may be asked for
};

/// The days of an address: both there, and days of the calendar.
[[nodiscard]] std::optional<DatePeriod> period_of(const std::string& from, const std::string& to);

/// The form shows what the address says; without a period there, the last month.
void follow(PeriodRequest& request, const std::string& from, const std::string& to, const DatePeriod& last_month);

/// «Начало и конец периода», «Вывод» and the button, in a card.
PeriodRequestResult period_request(const Screen& screen, const Rect& place, const PeriodRequestSpec& spec,
                                   PeriodRequest& request);

/// «Прошлый месяц» and the like, as far as they lie within the limits; the labels are kept in `labels`.
struct Presets {
    std::vector<std::string> labels;
    std::vector<PeriodPreset> list;
};

[[nodiscard]] Presets presets_within(const Words& words, Date today, const DateLimits& limits);

} // namespace kabinet::client
