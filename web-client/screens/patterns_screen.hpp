#pragma once

#include "web-client/screens/screen.hpp"
#include "web-client/widgets/date_field.hpp"
#include "web-client/widgets/month_range_picker.hpp"
#include "web-client/widgets/period_picker.hpp"

#include <array>
#include <optional>
#include <string>

namespace kabinet::client {

enum class PatternsDialog : std::uint8_t { none, form, danger };

/// What the widgets on the page of patterns hold.
struct PatternsModel {
    std::string text, iccid, imei, msisdn;
    std::array<bool, 4> checks{false, true, false, true};
    bool on = true;
    std::size_t radio = 1, segment = 0;
    std::optional<Date> date;
    DateFieldState date_state;
    std::optional<DatePeriod> period;
    PeriodPickerState period_state;
    std::optional<MonthRange> months;
    MonthRangeState months_state;
    std::array<bool, 3> filter{true, false, false};
    std::array<bool, 4> rows{};
    PatternsDialog dialog = PatternsDialog::none;
};

/// Every widget in every state; reached by its address alone. Its data are the manual's examples and stand still.
void patterns_screen(Ui& ui, const Words& words, const Rect& view, PatternsModel& model);
/// The dialogs among them. Draw it at the mirror's root, after the page.
void patterns_dialog(Ui& ui, const Words& words, PatternsModel& model);

} // namespace kabinet::client
