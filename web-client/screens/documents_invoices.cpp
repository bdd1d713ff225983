#include "shared/domain/period/month.hpp"
#include "web-client/screens/documents_parts.hpp"
#include "web-client/screens/output_choice.hpp"
#include "web-client/screens/records.hpp"
#include "web-client/theme/paint.hpp"
#include "web-client/view_models/pages.hpp"
#include "web-client/widgets/button.hpp"
#include "web-client/widgets/date_text.hpp"
#include "web-client/widgets/label.hpp"

#include <array>
#include <optional>
#include <utility>

namespace kabinet::client {
namespace {

constexpr std::size_t ahead = 40; // rows beyond the view that are to be there before they are needed
constexpr std::array outputs{Output::screen, Output::pdf, Output::xlsx, Output::csv};
constexpr float padding = 20;
constexpr float gap = space::l;
constexpr float months_width = 300;
constexpr float total_line = 28;

std::optional<std::chrono::year_month> month_of(const Screen& screen, const std::string& text) {
    const auto month = domain::Month::parse(text, screen.today);
    return month ? std::optional(month->value()) : std::nullopt;
}

std::string text_of(const Screen& screen, std::chrono::year_month month) {
    const auto known = domain::Month::create(month, screen.today);
    return known ? known->str() : std::string{};
}

std::string rate(const Words& words, std::int64_t basis_points) {
    constexpr std::int64_t hundred = 100;
    std::string text = words.number(basis_points / hundred);
    if (basis_points % hundred != 0) {
        text += words.language() == l10n::Language::en ? '.' : ',';
        text += std::to_string(basis_points % hundred);
    }
    return text + "\u00A0%";
}

std::string shown_month(const Screen& screen, const std::string& text) {
    const auto month = month_of(screen, text);
    return month ? month_text(screen.words.language(), *month) : text;
}

// Follows the address; without months there, the month before this one.
void follow_months(const Screen& screen, const DocumentsRoute& route, DocumentsModel& model) {
    if (model.months && model.months_from == route.from && model.months_to == route.to) {
        return;
    }
    const std::chrono::year_month before = screen.today.year() / screen.today.month() - std::chrono::months(1);
    const auto from = month_of(screen, route.from);
    const auto to = month_of(screen, route.to);
    if (from && to) {
        model.months = MonthRange{*from, *to};
    } else if (!model.months) {
        model.months = MonthRange{before, before};
    }
    model.months_from = route.from;
    model.months_to = route.to;
}

TableRow row_of(const Screen& screen, const contract::InvoiceDto& invoice) {
    const Words& words = screen.words;
    return {.key = invoice.number,
            .href = {},
            .cells = {{.text = invoice.number, .weight = Weight::semibold},
                      {.text = invoice.account},
                      {.text = shown_month(screen, invoice.month)},
                      {.text = words.day(invoice.issued_on), .soft = true},
                      {.text = rate(words, invoice.vat_basis_points), .soft = true},
                      {.text = words.money(invoice.net_tiyn)},
                      {.text = words.money(invoice.vat_tiyn)},
                      {.text = words.money(invoice.gross_tiyn), .weight = Weight::semibold}}};
}

RecordCard card_of(const Screen& screen, const contract::InvoiceDto& invoice) {
    const Words& words = screen.words;
    return {.title = invoice.number,
            .value = words.money(invoice.gross_tiyn),
            .first = shown_month(screen, invoice.month) + " · " + invoice.account,
            .second = std::string(words(Message::documents_vat)) + ' ' + rate(words, invoice.vat_basis_points) + ": " +
                      words.money(invoice.vat_tiyn)};
}

// What all of them come to, rate by rate. Returns the height.
float totals(const Screen& screen, const Rect& place, const contract::InvoicesPageDto& page) {
    Ui& ui = screen.ui;
    const Words& words = screen.words;
    float y = place.y + space::m;
    for (const contract::RateTotalDto& total : page.totals) {
        const std::string named =
            words(Message::doc_register_total_at_rate, {{"rate", rate(words, total.vat_basis_points)}});
        const std::string vat = std::string(words(Message::documents_vat)) + ' ' + words.money(total.vat_tiyn);
        const float middle = y + total_line / 2;
        Node group;
        group.role = Role::group;
        group.name = named;
        group.rect = {place.x, y, place.w, total_line};
        ui.open_node(std::move(group));
        float right = place.right() - space::l;
        right -= label_ending(ui, right, middle, type::body_strong, ui.colors().ink, words.money(total.gross_tiyn)) +
                 space::l;
        if (!ui.phone()) {
            right -= label_ending(ui, right, middle, type::body, ui.colors().ink_soft, vat) + space::l;
        }
        label_within(ui, place.x + space::l, middle, right - place.x - space::l, type::body, ui.colors().ink_soft,
                     named);
        ui.close_node();
        y += total_line;
    }
    return y + space::m - place.y;
}

float list(const Screen& screen, const Rect& place, const DocumentsRoute& route) {
    Ui& ui = screen.ui;
    const Words& words = screen.words;
    float& wanted = ui.remembered(ui.id("wanted"));
    const InvoicesPageKey key{screen.company.id, {.from = route.from, .to = route.to}};
    const auto rows = gather_pages(screen.cache, key, static_cast<std::size_t>(wanted) + ahead);
    const std::array columns{
        TableColumn{.key = "number", .title = words(Message::doc_register_number), .weight = 1.3F, .min_width = 160},
        TableColumn{
            .key = "account", .title = words(Message::numbers_column_account), .weight = 0.8F, .min_width = 108},
        TableColumn{.key = "month", .title = words(Message::doc_register_month), .weight = 0.9F, .min_width = 120},
        TableColumn{.key = "issued", .title = words(Message::doc_register_issued), .weight = 0.8F, .min_width = 104},
        TableColumn{.key = "rate", .title = words(Message::doc_register_rate), .weight = 0.6F, .min_width = 88},
        TableColumn{.key = "net", .title = words(Message::documents_net), .min_width = 120, .ends = true},
        TableColumn{.key = "vat", .title = words(Message::documents_vat), .min_width = 112, .ends = true},
        TableColumn{.key = "gross", .title = words(Message::documents_gross), .min_width = 124, .ends = true}};
    GrowingCard frame(screen, "invoices-card", place, 240);
    float top = 0;
    if (rows.first != nullptr && !rows.first->totals.empty()) {
        top = totals(screen, place, *rows.first);
        horizontal_line(ui.list(), place.x, place.y + top - hairline(), place.w, ui.colors().line);
    }
    std::size_t seen = 0;
    const float height = top + records(screen, {place.x, place.y + top, place.w, 0},
                                       {.name = words(Message::doc_register_title),
                                        .columns = columns,
                                        .rows = rows.rows.size(),
                                        .coming = rows.coming,
                                        .failure = rows.failure,
                                        .row = [&](std::size_t index) { return row_of(screen, *rows.rows[index]); },
                                        .card = [&](std::size_t index) { return card_of(screen, *rows.rows[index]); },
                                        .empty = no_records(words)},
                                       seen);
    wanted = static_cast<float>(seen);
    frame.finish(height);
    return height;
}

} // namespace

float documents_invoices(const Screen& screen, const Rect& place, const DocumentsRoute& route, DocumentsModel& model) {
    Ui& ui = screen.ui;
    const Words& words = screen.words;
    follow_months(screen, route, model);
    const std::chrono::year_month now = screen.today.year() / screen.today.month();
    const contract::InvoicesFileQuery file{.from = text_of(screen, model.months->from),
                                           .to = text_of(screen, model.months->to),
                                           .format = model.invoices == Output::screen ? contract::FileFormat::pdf
                                                                                      : file_format(model.invoices),
                                           .language = file_language(words)};
    const std::string path = invoices_file_path(screen.company.id, file);
    const ButtonSpec ask{.key = "ask",
                         .label = words(Message::documents_ask),
                         .kind = ButtonKind::primary,
                         .busy = screen.downloads.under_way(path)};
    GrowingCard form(screen, "invoices-form", place, 110);
    const FieldWords field{.label = words(Message::documents_months)};
    const float inner = place.w - 2 * padding;
    const float button_wide = button_width(ask);
    const float choice = output_choice_width(words, outputs);
    const bool one_line = !ui.phone() && months_width + gap + choice + gap + button_wide <= inner;
    const float x = place.x + padding;
    float y = place.y + padding;
    MonthRange range = *model.months;
    const float picker =
        month_range_picker(ui, x, y, one_line ? months_width : inner, field,
                           {.key = "months",
                            .language = words.language(),
                            .limits = {domain::earliest_day.year() / domain::earliest_day.month(), now}},
                           model.months_state, range)
            .height;
    model.months = range;
    bool pressed = false;
    if (one_line) {
        output_choice(screen, x + months_width + gap, y, choice, outputs, model.invoices);
        pressed = button(
            ui,
            {place.right() - padding - button_wide, y + picker - ui.control_height(), button_wide, ui.control_height()},
            ask);
        y += picker;
    } else {
        y += picker + gap;
        y += output_choice(screen, x, y, inner, outputs, model.invoices) + gap;
        pressed = button(ui, {x, y, ui.phone() ? inner : button_wide, ui.control_height()}, ask);
        y += ui.control_height();
    }
    const float height = y + padding - place.y;
    form.finish(height);
    if (pressed && model.invoices == Output::screen) {
        screen.go_to(DocumentsRoute{.entry = DocumentsEntry::invoices, .from = file.from, .to = file.to});
        screen.commands.send(Refresh{});
    } else if (pressed) {
        screen.commands.send(Download{path});
    }
    const Rect below{place.x, place.y + height + documents_gap, place.w, 0};
    const bool shown = month_of(screen, route.from) && month_of(screen, route.to);
    return height + documents_gap + (shown ? list(screen, below, route) : nothing_asked(screen, below));
}

} // namespace kabinet::client
