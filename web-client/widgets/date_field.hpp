#pragma once

#include "web-client/widgets/calendar.hpp"
#include "web-client/widgets/form_field.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace kabinet::client {

/// What a date field remembers between frames.
struct DateFieldState {
    std::string text;
    std::optional<Date> said; ///< what the text says, if it is a day that may be chosen
    CalendarState calendar;
};

struct DateFieldSpec {
    std::string_view key = {};
    l10n::Language language = l10n::Language::ru;
    Date today;
    DateLimits limits;
};

struct DateFieldResult {
    float height = 0;
    bool changed = false;
};

/// A day, typed or picked from a calendar. `value` is empty while what is typed is no day that may be chosen; the field
/// says why unless `words.error` says something else.
DateFieldResult date_field(Ui& ui, float x, float y, float width, FieldWords words, const DateFieldSpec& spec,
                           DateFieldState& state, std::optional<Date>& value);
[[nodiscard]] float date_field_height(const Ui& ui, float width, FieldWords words, const DateFieldSpec& spec,
                                      const DateFieldState& state);

/// What is wrong with a typed date; empty: nothing, or nothing was typed yet.
[[nodiscard]] std::string date_error(l10n::Language language, std::string_view text, const DateLimits& limits);

} // namespace kabinet::client
