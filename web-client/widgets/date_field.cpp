#include "web-client/widgets/date_field.hpp"

#include "shared/l10n/format.hpp"
#include "shared/l10n/tr.hpp"
#include "web-client/theme/icons.hpp"
#include "web-client/widgets/button.hpp"
#include "web-client/widgets/date_text.hpp"
#include "web-client/widgets/popup_panel.hpp"

#include <utility>

namespace kabinet::client {
namespace {

using l10n::Message;

constexpr float icon_box = 30;
constexpr int longest_date = 10;

// While it is being typed a date is not wrong, it is not finished.
std::string shown_error(const DateFieldSpec& spec, const DateFieldState& state, bool focused) {
    const bool finished = state.text.size() >= static_cast<std::size_t>(longest_date);
    return focused && !finished ? std::string{} : date_error(spec.language, state.text, spec.limits);
}

void popup(Ui& ui, WidgetId owner, const Rect& anchor, const DateFieldSpec& spec, DateFieldState& state,
           std::optional<Date>& value, bool& changed) {
    if (ui.popup() != owner) {
        return;
    }
    PopupPanel panel(ui, owner, anchor,
                     {.name = l10n::tr(spec.language, Message::calendar_choose_date),
                      .width = calendar_width(ui, 1),
                      .height = calendar_height(ui)});
    if (panel.is_new()) {
        state.calendar.open_at(value.value_or(spec.today), spec.limits, 1);
    }
    const auto picked = calendar(ui, panel.content().x, panel.content().y,
                                 {.language = spec.language,
                                  .today = spec.today,
                                  .limits = spec.limits,
                                  .from = value,
                                  .to = value,
                                  .focus = panel.is_new()},
                                 state.calendar);
    if (picked) {
        changed = value != picked;
        value = picked;
        panel.close();
    }
}

} // namespace

std::string date_error(l10n::Language language, std::string_view text, const DateLimits& limits) {
    if (text.empty()) {
        return {};
    }
    const auto date = parse_date_text(text);
    if (!date) {
        return std::string(l10n::tr(language, Message::calendar_date_format));
    }
    if (limits.allow(*date)) {
        return {};
    }
    const std::string min = l10n::date(language, limits.min);
    const std::string max = l10n::date(language, limits.max);
    return l10n::tr(language, Message::calendar_out_of_range, {{"min", min}, {"max", max}});
}

float date_field_height(const Ui& ui, float width, FieldWords words, const DateFieldSpec& spec,
                        const DateFieldState& state) {
    const std::string error = words.error.empty() ? shown_error(spec, state, false) : std::string(words.error);
    words.error = error;
    return form_field_height(ui, width, words, {});
}

DateFieldResult date_field(Ui& ui, float x, float y, float width, FieldWords words, const DateFieldSpec& spec,
                           DateFieldState& state, std::optional<Date>& value) {
    const Scope scope(ui, spec.key);
    if (state.said != value) { // it came from elsewhere
        state.text = value ? date_text(*value) : std::string{};
        state.said = value;
    }
    const bool focused = ui.semantics().focused(ui.id("date"));
    const std::string error = words.error.empty() ? shown_error(spec, state, focused) : std::string(words.error);
    words.error = error;
    DateFieldResult result;
    const TextFieldSpec field{.key = "date",
                              .placeholder = "26.02.2019",
                              .input_mode = "numeric",
                              .max_length = longest_date,
                              .room_after = icon_box};
    const FormFieldResult typed = form_field(ui, x, y, width, words, field, state.text);
    result.height = typed.height;
    if (typed.changed) {
        const auto date = parse_date_text(state.text);
        const std::optional<Date> now = date && spec.limits.allow(*date) ? date : std::nullopt;
        result.changed = now != value;
        value = now;
        state.said = now;
    }
    const float top = y + field_label_height(width, words);
    const Rect frame{x, top, width, text_field_height(ui, field)};
    const Rect box{frame.right() - icon_box - 4, frame.center_y() - icon_box / 2, icon_box, icon_box};
    const WidgetId opener = ui.id("open");
    const bool by_arrow = ui.semantics().take_key(ui.id("date")) == "ArrowDown";
    if (icon_button(ui, box,
                    {.key = "open",
                     .icon = icons::calendar,
                     .name = l10n::tr(spec.language, Message::calendar_choose_date),
                     .has_popup = true,
                     .expanded = ui.popup() == opener}) ||
        by_arrow) {
        ui.open_popup(opener);
    }
    popup(ui, opener, frame, spec, state, value, result.changed);
    if (state.said != value) {
        state.text = value ? date_text(*value) : std::string{};
        state.said = value;
    }
    return result;
}

} // namespace kabinet::client
