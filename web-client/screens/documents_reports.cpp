#include "shared/base/iso8601.hpp"
#include "shared/domain/identifiers/email.hpp"
#include "shared/domain/period/reconciliation_period.hpp"
#include "web-client/screens/documents_parts.hpp"
#include "web-client/screens/records.hpp"
#include "web-client/theme/paint.hpp"
#include "web-client/view_models/pages.hpp"
#include "web-client/widgets/button.hpp"
#include "web-client/widgets/form_field.hpp"
#include "web-client/widgets/info_box.hpp"
#include "web-client/widgets/label.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

// What is made in the background and mailed: «Отчет по списку номеров» and «Акт сверки».
namespace kabinet::client {
namespace {

using domain::ReportKind;
using domain::ReportState;

constexpr float padding = 20;
constexpr float gap = space::l;
constexpr float email_width = 320;
constexpr float row_height = 64;
constexpr std::size_t latest = 20;           // older ones are in the history of actions
constexpr std::int64_t ask_again_ms = 3'000; // while one is on its way

std::string_view state_word(const Words& words, ReportState state) {
    switch (state) {
    case ReportState::queued:
        return words(Message::report_state_queued);
    case ReportState::running:
        return words(Message::report_state_running);
    case ReportState::mailing:
        return words(Message::report_state_mailing);
    case ReportState::sent:
        return words(Message::report_state_sent);
    case ReportState::failed:
        return words(Message::report_state_failed);
    case ReportState::cancelled:
        break;
    }
    return words(Message::report_state_cancelled);
}

Tone tone_of(ReportState state) {
    switch (state) {
    case ReportState::sent:
        return Tone::success;
    case ReportState::failed:
        return Tone::danger;
    case ReportState::cancelled:
        return Tone::neutral;
    default:
        return Tone::progress;
    }
}

bool under_way(ReportState state) {
    return domain::is_cancellable(state) || state == ReportState::mailing;
}

std::string about(const Words& words, const contract::ReportDto& report) {
    std::string text = words.moment(report.requested_at) + " · " + report.requested_by;
    if (!report.from.empty() && !report.to.empty()) {
        text += " · " + words(Message::bundle_period, {{"from", words.day(report.from)}, {"to", words.day(report.to)}});
    }
    if (report.state == ReportState::failed) {
        if (const auto code = code_from_name(report.failure)) {
            text += " · ";
            text += words(l10n::error_message(*code));
        }
    }
    return text;
}

void report_row(const Screen& screen, const Rect& rect, const contract::ReportDto& report) {
    Ui& ui = screen.ui;
    const Scope scope(ui, std::to_string(report.id));
    Node item;
    item.role = Role::listitem;
    item.rect = rect;
    ui.open_node(std::move(item));
    const float x = rect.x + padding;
    float right = rect.right() - padding;
    if (domain::is_cancellable(report.state)) {
        const ButtonSpec cancel{.key = "cancel",
                                .label = screen.words(Message::common_cancel),
                                .kind = ButtonKind::ghost,
                                .enabled = !screen.sending_report};
        const float width = button_width(cancel);
        const float height = std::min(ui.control_height(), 40.0F);
        if (button(ui, {right - width, rect.center_y() - height / 2, width, height}, cancel)) {
            screen.commands.send(CancelReport{report.id});
        }
        right -= width + space::m;
    }
    const std::string_view state = state_word(screen.words, report.state);
    const float chip = status_chip_width(state);
    status_chip(ui, right - chip, rect.center_y(), tone_of(report.state), state);
    const float room = right - chip - space::m - x;
    label_within(ui, x, rect.y + 23, room, type::body_medium, ui.colors().ink, report.email);
    label_within(ui, x, rect.y + 44, room, type::small, ui.colors().ink_soft, about(screen.words, report));
    ui.close_node();
}

// Those of this kind, newest first. Returns the height; 0 when there are none.
float asked_for(const Screen& screen, const Rect& place, ReportKind kind) {
    Ui& ui = screen.ui;
    const ReportsPageKey key{screen.company.id, {}};
    const auto& page = screen.cache.get(key);
    if (page.value() == nullptr) {
        return 0;
    }
    std::vector<const contract::ReportDto*> rows;
    bool open = false;
    for (const contract::ReportDto& report : page.value()->items) {
        if (report.kind == kind && rows.size() < latest) {
            rows.push_back(&report);
            open = open || under_way(report.state);
        }
    }
    if (rows.empty()) {
        return 0;
    }
    const std::int64_t age = ui.environment().now_ms - page.came_ms();
    if (open && age >= ask_again_ms) {
        screen.cache.refresh(key);
        ui.keep_drawing();
    } else if (open) {
        ui.wake_after(ask_again_ms - age);
    }
    const float head = 2 * gap + type::card_title.line - space::xs;
    const float height = head + static_cast<float>(rows.size()) * row_height;
    GrowingCard frame(screen, "reports", place, height);
    heading(ui, place.x + padding, place.y + gap + type::card_title.line / 2, 2, type::card_title,
            screen.words(Message::report_list));
    Node list;
    list.id = ui.id("list");
    list.role = Role::list;
    list.name = std::string(screen.words(Message::report_list));
    list.rect = {place.x, place.y + head, place.w, height - head};
    ui.open_node(std::move(list));
    float y = place.y + head;
    for (const contract::ReportDto* report : rows) {
        horizontal_line(ui.list(), place.x, y, place.w, ui.colors().line);
        report_row(screen, {place.x, y, place.w, row_height}, *report);
        y += row_height;
    }
    ui.close_node();
    frame.finish(height);
    return height;
}

// Where it is to go: the person's own mailbox until something else is typed.
void begin_with_own(const Screen& screen, ReportForm& form) {
    const auto& profile = screen.cache.get(ProfileKey{});
    if (!form.begun && profile.value() != nullptr) {
        form.email = profile.value()->email;
        form.begun = true;
    }
}

FormFieldResult email_field(const Screen& screen, float x, float y, float width, ReportForm& form) {
    const auto email = domain::Email::parse(form.email);
    const std::string_view error = form.tried && !email ? screen.words.refusal(email.error()) : std::string_view{};
    const auto result = form_field(screen.ui, x, y, width,
                                   {.label = screen.words(Message::profile_email), .error = error, .required = true},
                                   {.key = "email",
                                    .placeholder = "ivanov@example.kz",
                                    .input_mode = "email",
                                    .autocomplete = "email",
                                    .max_length = static_cast<int>(domain::Email::max_length)},
                                   form.email);
    form.begun = form.begun || result.changed;
    return result;
}

// Returns the height; sends when it is asked for and may be.
float form_card(const Screen& screen, const Rect& place, ReportKind kind, DocumentsModel& model) {
    Ui& ui = screen.ui;
    const Words& words = screen.words;
    ReportForm& form = model.report;
    begin_with_own(screen, form);
    contract::ReportRequest request{.kind = kind, .language = file_language(words)};
    std::string_view error;
    const bool with_period = kind == ReportKind::reconciliation;
    if (with_period && !model.reconciliation.begun) {
        const auto month = domain::ReconciliationPeriod::last_month(screen.today);
        follow(model.reconciliation, {}, {}, {month.from(), month.to()});
    }
    if (with_period && model.reconciliation.period) {
        const DatePeriod& days = *model.reconciliation.period;
        const auto period = domain::ReconciliationPeriod::create(days.from, days.to, screen.today);
        error = period ? std::string_view{} : words.refusal(period.error());
        request.from = format_date(days.from);
        request.to = format_date(days.to);
    }
    const ButtonSpec ask{.key = "ask",
                         .label = words(with_period ? Message::report_send : Message::documents_ask),
                         .kind = ButtonKind::primary,
                         .busy = screen.sending_report};
    GrowingCard frame(screen, "report-form", place, 110);
    const float inner = place.w - 2 * padding;
    const float wide = button_width(ask);
    const bool one_line = !ui.phone() && (with_period ? 2 : 1) * (email_width + gap) + wide <= inner;
    float x = place.x + padding;
    float y = place.y + padding;
    float tallest = 0;
    if (with_period) {
        const DateLimits limits{domain::ReconciliationPeriod::earliest(screen.today), screen.today};
        const Presets presets = presets_within(words, screen.today, limits);
        const float height = period_picker(ui, x, y, one_line ? email_width : inner,
                                           {.label = words(Message::documents_period), .error = error},
                                           {.key = "period",
                                            .language = words.language(),
                                            .today = screen.today,
                                            .limits = limits,
                                            .presets = presets.list},
                                           model.reconciliation.picker, model.reconciliation.period)
                                 .height;
        tallest = height;
        x += one_line ? email_width + gap : 0;
        y += one_line ? 0 : height + gap;
    }
    const FieldWords label{.label = words(Message::profile_email), .required = true};
    const auto email = email_field(screen, x, y, one_line ? email_width : inner, form);
    tallest = one_line ? std::max(tallest, email.height) : email.height;
    const float top = one_line ? y + field_label_height(email_width, label) : y + tallest + gap;
    const float left = one_line ? place.right() - padding - wide : place.x + padding;
    const bool pressed =
        button(ui, {left, top, ui.phone() ? inner : wide, ui.control_height()}, ask) || email.submitted;
    const float height = one_line ? tallest + 2 * padding : top + ui.control_height() + padding - place.y;
    frame.finish(height);
    if (pressed) {
        form.tried = true;
        const auto address = domain::Email::parse(form.email);
        if (address && error.empty() && (!with_period || model.reconciliation.period)) {
            request.email = address->str();
            form.tried = false;
            screen.commands.send(AskReport{std::move(request)});
        }
    }
    return height;
}

} // namespace

float documents_report(const Screen& screen, const Rect& place, ReportKind kind, DocumentsModel& model) {
    float y = place.y;
    y += info_box(screen.ui, place.x, y, place.w, Notice::info,
                  screen.words(kind == ReportKind::number_list ? Message::report_number_list_note
                                                               : Message::report_reconciliation_note)) +
         documents_gap;
    y += form_card(screen, {place.x, y, place.w, 0}, kind, model) + documents_gap;
    const float rows = asked_for(screen, {place.x, y, place.w, 0}, kind);
    return y + rows - place.y;
}

} // namespace kabinet::client
