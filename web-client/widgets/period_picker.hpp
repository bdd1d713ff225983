#pragma once

#include "web-client/widgets/calendar.hpp"
#include "web-client/widgets/form_field.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace kabinet::client {

/// From a day to a day, both included.
struct DatePeriod {
    Date from, to;
    bool operator==(const DatePeriod&) const = default;
};

/// What one often wants: «Сегодня», «Последние 30 дней».
struct PeriodPreset {
    std::string_view key = {};
    std::string_view label = {};
    DatePeriod period;
};

/// What a period picker remembers between frames.
struct PeriodPickerState {
    std::string from_text, to_text;
    std::optional<DatePeriod> said;    ///< what the texts say, if that may be chosen
    std::optional<Date> picking_until; ///< the first day was picked in the calendar, the other one not yet
    CalendarState calendar;
};

struct PeriodPickerSpec {
    std::string_view key = {};
    l10n::Language language = l10n::Language::ru;
    Date today;
    DateLimits limits;
    std::span<const PeriodPreset> presets = {};
};

struct PeriodPickerResult {
    float height = 0;
    bool changed = false;
};

/// A period: two days typed, or picked from two months side by side, or one of the presets. `value` is empty while what
/// is typed may not be chosen; the field says why unless `words.error` says something else.
PeriodPickerResult period_picker(Ui& ui, float x, float y, float width, FieldWords words, const PeriodPickerSpec& spec,
                                 PeriodPickerState& state, std::optional<DatePeriod>& value);
[[nodiscard]] float period_picker_height(const Ui& ui, float width, FieldWords words, const PeriodPickerSpec& spec,
                                         const PeriodPickerState& state);

} // namespace kabinet::client
