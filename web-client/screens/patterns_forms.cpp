#include "web-client/screens/patterns_parts.hpp"
#include "web-client/theme/icons.hpp"
#include "web-client/widgets/button.hpp"
#include "web-client/widgets/checkbox.hpp"
#include "web-client/widgets/digits_field.hpp"
#include "web-client/widgets/filter_chip.hpp"
#include "web-client/widgets/link.hpp"
#include "web-client/widgets/radio_group.hpp"
#include "web-client/widgets/switch.hpp"
#include "web-client/widgets/tag.hpp"

#include <algorithm>
#include <array>
#include <chrono>

namespace kabinet::client {
namespace {

using namespace std::chrono_literals;

constexpr float gap = space::l;

// From left to right, and on to the next line where there is no room.
class Row {
public:
    explicit Row(const Rect& place, float line)
        : place_(place)
        , line_(line)
        , x_(place.x)
        , y_(place.y) {}

    Rect take(float width, float height) {
        if (x_ > place_.x && x_ + width > place_.right()) {
            x_ = place_.x;
            y_ += line_ + space::m;
        }
        const Rect rect{x_, y_ + (line_ - height) / 2, width, height};
        x_ += width + space::m;
        return rect;
    }

    [[nodiscard]] float height() const { return y_ + line_ - place_.y; }

private:
    Rect place_;
    float line_, x_, y_;
};

} // namespace

float patterns_buttons(const Patterns& page, const Rect& place) {
    Ui& ui = page.ui;
    const Words& words = page.words;
    const float control = ui.control_height();
    Row row(place, control);
    const auto put = [&](const ButtonSpec& spec) { return button(ui, row.take(button_width(spec), control), spec); };
    if (put({.key = "primary", .label = words(Message::number_sim), .kind = ButtonKind::primary})) {
        page.model.dialog = PatternsDialog::form;
    }
    if (put({.key = "danger", .label = words(Message::header_sign_out), .kind = ButtonKind::danger})) {
        page.model.dialog = PatternsDialog::danger;
    }
    put({.key = "secondary", .label = words(Message::common_close)});
    put({.key = "ghost",
         .label = words(Message::number_refresh),
         .icon = icons::refresh_cw,
         .kind = ButtonKind::ghost});
    put({.key = "busy", .label = words(Message::number_refresh), .kind = ButtonKind::primary, .busy = true});
    put({.key = "disabled",
         .label = words(Message::common_retry),
         .enabled = false,
         .why_not = words(Message::error_line_debt)});
    icon_button(ui, row.take(28, 28), {.key = "icon", .icon = icons::copy, .name = words(Message::copy_number)});
    icon_button(ui, row.take(control, control),
                {.key = "framed", .icon = icons::ellipsis, .name = words(Message::header_profile), .framed = true});
    const LinkSpec about{.key = "link", .label = words(Message::about_title), .href = "/about"};
    link(ui, row.take(link_width(about), control).x, row.take(0, control).center_y(), about);
    for (const domain::LineStatus status : domain::line_statuses) {
        const std::string_view word = words.status(status);
        const Rect chip = row.take(status_chip_width(word), status_chip_height);
        status_chip(ui, chip.x, chip.center_y(), tone_of(status), word);
    }
    const std::string word(words(Message::numbers_column_labels));
    const Rect one = row.take(tag_width(word), tag_height);
    draw_tag(ui, one.x, one.center_y(), word);
    const Rect more = row.take(tag_width(word) + space::xs + tag_width("+2"), tag_height);
    draw_tags(ui, more.x, more.center_y(), more.w, std::array{word, word, word});
    return row.height();
}

float patterns_fields(const Patterns& page, const Rect& place) {
    Ui& ui = page.ui;
    const Words& words = page.words;
    PatternsModel& model = page.model;
    float y = place.y;
    const auto field = [&](const FieldWords& around, const TextFieldSpec& spec) {
        y += form_field(ui, place.x, y, place.w, around, spec, model.text).height + gap;
    };
    const auto digits = [&](const FieldWords& around, const DigitsFieldSpec& spec, std::string& value) {
        y += digits_field(ui, place.x, y, place.w, around, spec, value).height + gap;
    };
    field({.label = words(Message::number_account), .help = words(Message::error_account_length), .required = true},
          {.key = "plain", .placeholder = "25071142"});
    field({.label = words(Message::number_account), .error = words(Message::error_account_characters)},
          {.key = "wrong"});
    field({.label = words(Message::number_account)}, {.key = "disabled", .enabled = false});
    digits({.label = words(Message::number_iccid), .help = words(Message::error_iccid_length), .required = true},
           {.field = {.key = "iccid", .style = type::figure, .mark = model.iccid.size() == 20 ? icons::check : nullptr},
            .grouping = Grouping::fours},
           model.iccid);
    digits({.label = words(Message::number_imei)}, {.field = {.key = "imei"}, .grouping = Grouping::imei, .most = 16},
           model.imei);
    digits({.label = words(Message::numbers_column_number)},
           {.field = {.key = "msisdn", .icon = icons::phone}, .grouping = Grouping::msisdn, .most = 11}, model.msisdn);
    return y - place.y - gap;
}

float patterns_choices(const Patterns& page, const Rect& place) {
    Ui& ui = page.ui;
    const Words& words = page.words;
    PatternsModel& model = page.model;
    float y = place.y;
    constexpr std::array labels{Message::status_active, Message::status_blocked, Message::status_debt,
                                Message::status_processing};
    for (std::size_t index = 0; index < model.checks.size(); ++index) {
        const std::string key = "check-" + std::to_string(index);
        const CheckboxSpec spec{.key = key,
                                .label = words(labels.at(index)),
                                .help = index == 2 ? words(Message::error_line_debt) : std::string_view{},
                                .checked = index == 2            ? Checked::some
                                           : model.checks[index] ? Checked::yes
                                                                 : Checked::no,
                                .enabled = index != 3};
        if (checkbox(ui, place.x, y, place.w, spec)) {
            model.checks.at(index) = !model.checks.at(index);
        }
        y += checkbox_height(ui, place.w, spec);
    }
    const SwitchSpec ban{.key = "switch",
                         .label = words(Message::number_sms_ussd_ban),
                         .help = words(model.on ? Message::number_on : Message::number_off),
                         .on = model.on};
    y += space::s;
    if (toggle_switch(ui, place.x, y, place.w, ban)) {
        model.on = !model.on;
    }
    y += toggle_switch_height(ui, place.w, ban);
    const SwitchSpec waiting{.key = "switch-busy", .label = words(Message::status_processing), .busy = true};
    toggle_switch(ui, place.x, y, place.w, waiting);
    y += toggle_switch_height(ui, place.w, waiting) + gap;
    const std::array options{
        RadioOption{.key = "light", .label = words(Message::theme_light)},
        RadioOption{.key = "dark", .label = words(Message::theme_dark), .help = words(Message::theme_title)},
        RadioOption{.key = "system", .label = words(Message::theme_system), .enabled = false}};
    RadioSpec spec{.key = "radio", .name = words(Message::theme_title), .options = options, .chosen = model.radio};
    model.radio = radio_group(ui, place.x, y, place.w, spec).value_or(model.radio);
    y += radio_group_height(ui, place.w, spec) + gap;
    spec.key = "segments";
    spec.chosen = model.segment;
    const float width = std::min(place.w, segmented_control_width(spec));
    model.segment = segmented_control(ui, {place.x, y, width, ui.control_height()}, spec).value_or(model.segment);
    return y + ui.control_height() - place.y;
}

float patterns_dates(const Patterns& page, const Rect& place) {
    Ui& ui = page.ui;
    PatternsModel& model = page.model;
    constexpr Date today = 2019y / 2 / 26;
    constexpr DateLimits limits{2018y / 11 / 29, today};
    const l10n::Language language = page.words.language();
    const float width = std::min(place.w, 300.0F);
    const std::string month = page.words.count(Message::numbers_count, 30);
    const std::array presets{PeriodPreset{"week", page.words(Message::numbers_updated_now), {2019y / 2 / 20, today}},
                             PeriodPreset{"month", month, {2019y / 1 / 28, today}}};
    float y = place.y;
    y += date_field(ui, place.x, y, width, {.label = page.words(Message::number_swapped_at)},
                    {.key = "date", .language = language, .today = today, .limits = limits}, model.date_state,
                    model.date)
             .height +
         gap;
    y += period_picker(ui, place.x, y, width, {.label = page.words(Message::calendar_choose_period)},
                       {.key = "period", .language = language, .today = today, .limits = limits, .presets = presets},
                       model.period_state, model.period)
             .height +
         gap;
    MonthRange months = model.months.value_or(MonthRange{2019y / 2, 2019y / 2});
    const auto result = month_range_picker(
        ui, place.x, y, width, {.label = page.words(Message::calendar_choose_months)},
        {.key = "months", .language = language, .limits = {2017y / 1, 2019y / 2}}, model.months_state, months);
    if (result.changed) {
        model.months = months;
    }
    return y + result.height - place.y;
}

float patterns_filters(const Patterns& page, const Rect& place) {
    Ui& ui = page.ui;
    const Words& words = page.words;
    std::array<bool, 3>& on = page.model.filter;
    constexpr std::array statuses{Message::status_active, Message::status_blocked, Message::status_debt};
    std::vector<MenuItem> items;
    std::string chosen;
    for (std::size_t index = 0; index < on.size(); ++index) {
        const std::string label(words(statuses.at(index)));
        items.push_back({.key = std::to_string(index), .label = label, .checked = on.at(index)});
        chosen = !on.at(index) ? chosen : chosen.empty() ? label : std::to_string(std::ranges::count(on, true));
    }
    const float line = std::max(34.0F, ui.control_height());
    Row row(place, line);
    const FilterChipSpec status{.key = "status",
                                .label = words(Message::numbers_column_status),
                                .chosen = chosen,
                                .clear_name = words(Message::numbers_search_clear),
                                .items = items};
    const Rect first = row.take(filter_chip_width(status), line);
    const FilterChipResult result = filter_chip(ui, first.x, first.center_y(), status);
    if (result.toggled) {
        on.at(*result.toggled) = !on.at(*result.toggled);
    }
    if (result.cleared) {
        on.fill(false);
    }
    for (const bool state : {true, false}) {
        const ToggleChipSpec chip{
            .key = state ? "on" : "off", .label = words(state ? Message::number_on : Message::number_off), .on = state};
        const Rect next = row.take(toggle_chip_width(chip), line);
        toggle_chip(ui, next.x, next.center_y(), chip);
    }
    const Rect opener = row.take(ui.control_height(), ui.control_height());
    const WidgetId id = ui.id("menu");
    if (icon_button(ui, opener,
                    {.key = "menu",
                     .icon = icons::ellipsis,
                     .name = words(Message::header_profile),
                     .framed = true,
                     .has_popup = true,
                     .expanded = ui.popup() == id})) {
        ui.open_popup(id);
    }
    const std::array actions{
        MenuItem{.key = "refresh", .label = std::string(words(Message::number_refresh)), .icon = icons::refresh_cw},
        MenuItem{.key = "why",
                 .label = std::string(words(Message::common_retry)),
                 .detail = std::string(words(Message::error_line_debt)),
                 .icon = icons::lock_open,
                 .enabled = false},
        MenuItem{.key = "out",
                 .label = std::string(words(Message::header_sign_out)),
                 .icon = icons::log_out,
                 .separated = true}};
    menu(ui, id, opener, {.name = words(Message::header_profile), .items = actions, .sheet = true});
    return row.height();
}

} // namespace kabinet::client
