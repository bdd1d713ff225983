#include "web-client/widgets/period_picker.hpp"

#include "shared/l10n/tr.hpp"
#include "web-client/theme/icons.hpp"
#include "web-client/theme/paint.hpp"
#include "web-client/theme/text.hpp"
#include "web-client/widgets/button.hpp"
#include "web-client/widgets/date_field.hpp"
#include "web-client/widgets/date_text.hpp"
#include "web-client/widgets/popup_panel.hpp"

#include <algorithm>
#include <utility>

namespace kabinet::client {
namespace {

using l10n::Message;

constexpr float icon_box = 30;
constexpr int longest_date = 10;
constexpr float date_width = 110;
constexpr float arrow_width = 24;
constexpr float presets_width = 168;
constexpr float presets_gap = space::l;
constexpr float preset_height = 36;

std::optional<DatePeriod> period_of(const PeriodPickerState& state, const DateLimits& limits) {
    const auto from = parse_date_text(state.from_text);
    const auto to = parse_date_text(state.to_text);
    if (!from || !to || *to < *from || !limits.allow(*from) || !limits.allow(*to)) {
        return std::nullopt;
    }
    return DatePeriod{*from, *to};
}

std::string error_of(const PeriodPickerSpec& spec, const PeriodPickerState& state, bool typing) {
    for (const std::string* text : {&state.from_text, &state.to_text}) {
        if (typing && text->size() < static_cast<std::size_t>(longest_date)) {
            return {};
        }
        if (std::string error = date_error(spec.language, *text, spec.limits); !error.empty()) {
            return error;
        }
    }
    const auto from = parse_date_text(state.from_text);
    const auto to = parse_date_text(state.to_text);
    return from && to && *to < *from ? std::string(l10n::tr(spec.language, Message::error_period_reversed))
                                     : std::string{};
}

void write(PeriodPickerState& state, const std::optional<DatePeriod>& value) {
    state.from_text = value ? date_text(value->from) : std::string{};
    state.to_text = value ? date_text(value->to) : std::string{};
    state.said = value;
}

class Popup {
public:
    Popup(Ui& ui, const PeriodPickerSpec& spec, PeriodPickerState& state, std::optional<DatePeriod>& value)
        : ui_(ui)
        , spec_(spec)
        , state_(state)
        , value_(value)
        , months_(ui.environment().width >= metric::phone_below + presets_width ? 2 : 1) {}

    void draw(WidgetId owner, const Rect& anchor) {
        const bool beside = !ui_.phone() && !spec_.presets.empty();
        const float calendars = calendar_width(ui_, months_);
        const float above = beside ? 0 : chips_height(calendars);
        PopupPanel panel(ui_, owner, anchor,
                         {.name = l10n::tr(spec_.language, Message::calendar_choose_period),
                          .width = calendars + (beside ? presets_width + presets_gap : 0),
                          .height = calendar_height(ui_) + above});
        if (panel.is_new()) {
            state_.picking_until.reset();
            state_.calendar.open_at(value_ ? value_->to : spec_.today, spec_.limits, months_);
        }
        const Rect& place = panel.content();
        float left = place.x;
        std::optional<DatePeriod> chosen;
        if (beside) {
            chosen = preset_list(place);
            left += presets_width + presets_gap;
        } else {
            chosen = preset_chips(place.x, place.y, calendars);
        }
        if (const auto day = days(left, place.y + above, panel.is_new())) {
            chosen = picked(*day);
        }
        if (chosen) {
            value_ = chosen;
            panel.close();
        }
    }

private:
    std::optional<Date> days(float x, float y, bool focus) {
        std::optional<Date> from = value_ ? std::optional(value_->from) : std::nullopt;
        std::optional<Date> to = value_ ? std::optional(value_->to) : std::nullopt;
        if (state_.picking_until) {
            from = state_.picking_until;
            to = std::nullopt;
        }
        return calendar(ui_, x, y,
                        {.language = spec_.language,
                         .today = spec_.today,
                         .limits = spec_.limits,
                         .from = from,
                         .to = to,
                         .months = months_,
                         .focus = focus},
                        state_.calendar);
    }

    // The first day waits for the other one; they may come in either order.
    std::optional<DatePeriod> picked(Date day) {
        const auto other = std::exchange(state_.picking_until, std::nullopt);
        if (!other) {
            state_.picking_until = day;
            return std::nullopt;
        }
        return DatePeriod{std::min(*other, day), std::max(*other, day)};
    }

    std::optional<DatePeriod> preset_list(const Rect& place) {
        const Palette& colors = ui_.colors();
        std::optional<DatePeriod> chosen;
        const float edge = place.x + presets_width + presets_gap / 2;
        fill(ui_.list(), {edge, place.y, hairline(), place.h}, colors.line);
        float y = place.y;
        for (const PeriodPreset& preset : spec_.presets) {
            const Rect rect{place.x, y, presets_width, preset_height};
            const WidgetId id = ui_.id(preset.key);
            const Press press = ui_.press(id, rect);
            const bool current = value_ == preset.period;
            fill(ui_.list(), rect, current ? colors.accent_soft : colors.hover.with_alpha(press.hover), 8);
            draw_text(ui_.list(), current ? type::body_medium : type::body, rect.x + space::m, rect.center_y(),
                      current ? colors.accent : colors.ink, shortened(type::body, preset.label, rect.w - 2 * space::m));
            if (press.ring) {
                outline(ui_.list(), rect, colors.accent, 8, 2);
            }
            preset_node(preset, id, rect, current);
            chosen = press.activated ? std::optional(preset.period) : chosen;
            y += preset_height;
        }
        return chosen;
    }

    void preset_node(const PeriodPreset& preset, WidgetId id, const Rect& rect, bool current) {
        Node node;
        node.id = id;
        node.role = Role::button;
        node.name = std::string(preset.label);
        node.rect = rect;
        node.focusable = true;
        node.checked = current;
        ui_.node(std::move(node));
    }

    [[nodiscard]] float chip_height() const { return ui_.environment().coarse_pointer ? metric::touch_target : 32; }

    float chips_height(float width) {
        float rows = spec_.presets.empty() ? 0 : 1;
        float x = 0;
        for (const PeriodPreset& preset : spec_.presets) {
            const float wide = text_width(type::small_strong, preset.label) + 24;
            if (x > 0 && x + wide > width) {
                ++rows;
                x = 0;
            }
            x += wide + space::s;
        }
        return rows * (chip_height() + space::s) + (rows > 0 ? space::s : 0);
    }

    // On a phone the presets stand above the month, as wide as their words.
    std::optional<DatePeriod> preset_chips(float x, float y, float width) {
        const Palette& colors = ui_.colors();
        std::optional<DatePeriod> chosen;
        float at = x;
        for (const PeriodPreset& preset : spec_.presets) {
            const float wide = text_width(type::small_strong, preset.label) + 24;
            if (at > x && at + wide > x + width) {
                y += chip_height() + space::s;
                at = x;
            }
            const Rect rect{at, y, wide, chip_height()};
            const WidgetId id = ui_.id(preset.key);
            const Press press = ui_.press(id, rect);
            const bool current = value_ == preset.period;
            const Rect pill = rect.inset(0, (rect.h - 32) / 2);
            fill(ui_.list(), pill, current ? colors.accent_soft : mix(colors.chip, colors.line, press.hover), 16);
            draw_text(ui_.list(), type::small_strong, at + 12, rect.center_y(), current ? colors.accent : colors.ink,
                      preset.label);
            if (press.ring) {
                focus_ring(ui_, pill, 16);
            }
            preset_node(preset, id, rect, current);
            chosen = press.activated ? std::optional(preset.period) : chosen;
            at += wide + space::s;
        }
        return chosen;
    }

    Ui& ui_;
    const PeriodPickerSpec& spec_;
    PeriodPickerState& state_;
    std::optional<DatePeriod>& value_;
    unsigned months_;
};

bool date_input(Ui& ui, const Rect& rect, std::string_view key, std::string_view name, const FieldWords& words,
                std::string& text) {
    return text_field(ui, rect,
                      {.key = key,
                       .name = name,
                       .placeholder = "26.02.2019",
                       .error = words.error,
                       .help = words.help,
                       .input_mode = "numeric",
                       .max_length = longest_date,
                       .required = words.required,
                       .bare = true},
                      text)
        .changed;
}

} // namespace

float period_picker_height(const Ui& ui, float width, FieldWords words, const PeriodPickerSpec& spec,
                           const PeriodPickerState& state) {
    const std::string error = words.error.empty() ? error_of(spec, state, false) : std::string(words.error);
    words.error = error;
    return form_field_height(ui, width, words, {});
}

PeriodPickerResult period_picker(Ui& ui, float x, float y, float width, FieldWords words, const PeriodPickerSpec& spec,
                                 PeriodPickerState& state, std::optional<DatePeriod>& value) {
    const Scope scope(ui, spec.key);
    if (state.said != value) { // it came from elsewhere
        write(state, value);
    }
    const std::optional<DatePeriod> before = value;
    const bool typing = ui.semantics().focused(ui.id("from")) || ui.semantics().focused(ui.id("to"));
    const std::string error = words.error.empty() ? error_of(spec, state, typing) : std::string(words.error);
    words.error = error;

    float at = y + field_label(ui, x, y, width, words);
    const Rect frame{x, at, width, text_field_height(ui, {})};
    draw_field_frame(ui, frame, {.focused = typing, .invalid = !error.empty()}, 0);
    const Rect from{frame.x, frame.y, date_width, frame.h};
    const Rect to{from.right() + arrow_width, frame.y, date_width, frame.h};
    bool typed =
        date_input(ui, from, "from", l10n::tr(spec.language, Message::calendar_period_start), words, state.from_text);
    draw_text(ui.list(), type::body, from.right() + 4, frame.center_y(), ui.colors().ink_soft, "→");
    typed =
        date_input(ui, to, "to", l10n::tr(spec.language, Message::calendar_period_end), words, state.to_text) || typed;
    if (typed) {
        value = period_of(state, spec.limits);
        state.said = value;
    }
    const WidgetId opener = ui.id("open");
    const Rect box{frame.right() - icon_box - 4, frame.center_y() - icon_box / 2, icon_box, icon_box};
    const bool by_arrow =
        ui.semantics().take_key(ui.id("from")) == "ArrowDown" || ui.semantics().take_key(ui.id("to")) == "ArrowDown";
    if (icon_button(ui, box,
                    {.key = "open",
                     .icon = icons::calendar,
                     .name = l10n::tr(spec.language, Message::calendar_choose_period),
                     .has_popup = true,
                     .expanded = ui.popup() == opener}) ||
        by_arrow) {
        ui.open_popup(opener);
    }
    at += frame.h;
    at += field_note(ui, x, at, width, words);
    if (ui.popup() == opener) {
        Popup(ui, spec, state, value).draw(opener, frame);
        if (state.said != value) {
            write(state, value);
        }
    }
    return {at - y, value != before};
}

} // namespace kabinet::client
