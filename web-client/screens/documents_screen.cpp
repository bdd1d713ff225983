#include "web-client/screens/documents_screen.hpp"

#include "shared/base/iso8601.hpp"
#include "web-client/screens/documents_parts.hpp"
#include "web-client/screens/header.hpp"
#include "web-client/screens/payments_view.hpp"
#include "web-client/screens/records.hpp"
#include "web-client/theme/icons.hpp"
#include "web-client/theme/paint.hpp"
#include "web-client/theme/text.hpp"
#include "web-client/widgets/empty_state.hpp"
#include "web-client/widgets/info_box.hpp"
#include "web-client/widgets/label.hpp"
#include "web-client/widgets/menu.hpp"
#include "web-client/widgets/select.hpp"

#include <array>
#include <utility>
#include <vector>

namespace kabinet::client {
namespace {

constexpr float side_width = 248;
constexpr float side_gap = space::xxl;
constexpr float side_from = 1'240; // viewport width
constexpr float entry_height = 40;
constexpr std::array entries{DocumentsEntry::payments, DocumentsEntry::actions,  DocumentsEntry::number_list,
                             DocumentsEntry::acts,     DocumentsEntry::invoices, DocumentsEntry::reconciliation};

// One of the entries down the side.
bool entry_link(const Screen& screen, const Rect& rect, DocumentsEntry entry, bool current) {
    Ui& ui = screen.ui;
    const Palette& colors = ui.colors();
    const std::string_view name = name_of(screen.words, entry);
    const WidgetId id = ui.id(name);
    const Press press = ui.press(id, rect);
    fill(ui.list(), rect, current ? colors.accent_soft : colors.hover.with_alpha(press.hover), radius::control);
    const TextStyle& style = current ? type::body_strong : type::body;
    draw_text(ui.list(), style, rect.x + space::m, rect.center_y(), current ? colors.accent : colors.ink,
              shortened(style, name, rect.w - 2 * space::m));
    if (press.ring) {
        focus_ring(ui, rect, radius::control);
    }
    Node node;
    node.id = id;
    node.role = Role::link;
    node.name = std::string(name);
    node.href = screen.address_of(DocumentsRoute{.entry = entry});
    node.rect = rect;
    node.focusable = true;
    node.current = current;
    ui.node(std::move(node));
    return press.activated;
}

// Returns the height.
float side(const Screen& screen, const Rect& place, DocumentsEntry current) {
    Ui& ui = screen.ui;
    Node node;
    node.id = ui.id("entries");
    node.role = Role::navigation;
    node.name = std::string(screen.words(Message::nav_documents));
    node.rect = place;
    ui.open_node(std::move(node));
    float y = place.y;
    for (const DocumentsEntry entry : entries) {
        if (entry_link(screen, {place.x, y, place.w, entry_height}, entry, entry == current)) {
            screen.go_to(DocumentsRoute{.entry = entry});
        }
        y += entry_height + space::xs;
    }
    ui.close_node();
    return y - place.y;
}

// The same where there is no room beside. Returns the height.
float chooser(const Screen& screen, float x, float y, float width, DocumentsEntry current) {
    Ui& ui = screen.ui;
    const Rect rect{x, y, width, ui.control_height() + 2};
    const WidgetId owner =
        select(ui, rect,
               {.key = "entry", .name = screen.words(Message::nav_documents), .value = name_of(screen.words, current)});
    std::vector<MenuItem> items;
    for (const DocumentsEntry entry : entries) {
        const std::string name(name_of(screen.words, entry));
        items.push_back({.key = name, .label = name, .checked = entry == current});
    }
    if (const auto chosen =
            menu(ui, owner, rect,
                 {.name = screen.words(Message::nav_documents), .items = items, .min_width = width, .choice = true})) {
        screen.go_to(DocumentsRoute{.entry = entries.at(*chosen)});
    }
    return rect.h;
}

float body(const Screen& screen, const Rect& place, const DocumentsRoute& route, DocumentsModel& model) {
    switch (route.entry) {
    case DocumentsEntry::payments:
        return documents_payments(screen, place, route, model);
    case DocumentsEntry::actions:
        return documents_actions(screen, place, route, model);
    case DocumentsEntry::number_list:
        return documents_report(screen, place, domain::ReportKind::number_list, model);
    case DocumentsEntry::reconciliation:
        return documents_report(screen, place, domain::ReportKind::reconciliation, model);
    case DocumentsEntry::acts:
        return documents_acts(screen, place, route, model);
    case DocumentsEntry::invoices:
        break;
    }
    return documents_invoices(screen, place, route, model);
}

} // namespace

std::string_view name_of(const Words& words, DocumentsEntry entry) {
    switch (entry) {
    case DocumentsEntry::payments:
        return words(Message::doc_payments_title);
    case DocumentsEntry::actions:
        return words(Message::doc_actions_title);
    case DocumentsEntry::number_list:
        return words(Message::documents_number_list);
    case DocumentsEntry::reconciliation:
        return words(Message::documents_reconciliation);
    case DocumentsEntry::acts:
        return words(Message::documents_act);
    case DocumentsEntry::invoices:
        break;
    }
    return words(Message::doc_register_title);
}

float nothing_asked(const Screen& screen, const Rect& place) {
    GrowingCard frame(screen, "nothing-asked", place, empty_state_height);
    empty_state(screen.ui, {place.x, place.y, place.w, empty_state_height},
                {.icon = icons::calendar,
                 .title = screen.words(Message::documents_ask_title),
                 .text = screen.words(Message::documents_ask_text)});
    frame.finish(empty_state_height);
    return empty_state_height;
}

EmptySpec no_records(const Words& words) {
    return {.icon = icons::inbox,
            .title = words(Message::documents_nothing),
            .text = words(Message::documents_nothing_text)};
}

float documents_payments(const Screen& screen, const Rect& place, const DocumentsRoute& route, DocumentsModel& model) {
    const float note =
        info_box(screen.ui, place.x, place.y, place.w, Notice::info, screen.words(Message::documents_payments_note));
    std::optional<DatePeriod> chosen;
    const float y = place.y + note + documents_gap;
    const float rest =
        payments_view(screen, {place.x, y, place.w, 0}, {}, route.from, route.to, model.payments, chosen);
    if (chosen) {
        screen.go_to(DocumentsRoute{.from = format_date(chosen->from), .to = format_date(chosen->to)});
        screen.commands.send(Refresh{});
    }
    return note + documents_gap + rest;
}

void documents_screen(const Screen& screen, const Rect& view, const DocumentsRoute& route, DocumentsModel& model) {
    Ui& ui = screen.ui;
    const Scope scope(ui, "documents");
    ScrollArea page(ui, name_of(screen.words, route.entry), view);
    const Column column = content_column(ui, view);
    float y = page.top() + page_margin(ui);
    const bool beside = ui.environment().width >= side_from;
    if (ui.phone()) {
        const float company = company_field(screen.header, column.x, y, column.width);
        y += company > 0 ? company + space::m : 0;
    }
    float x = column.x;
    float side_end = y;
    if (beside) {
        x += side_width + side_gap;
        side_end += side(screen, {column.x, y, side_width, 0}, route.entry);
    } else {
        y += chooser(screen, column.x, y, column.width, route.entry) + space::l;
    }
    const float width = column.x + column.width - x;
    heading(ui, x, y + type::title.line / 2, 1, type::title, name_of(screen.words, route.entry));
    y += type::title.line + space::l;
    const Scope entry(ui, std::to_string(static_cast<int>(route.entry)));
    y += body(screen, {x, y, width, 0}, route, model);
    page.finish(std::max(y, side_end) - page.top() + page_margin(ui));
}

} // namespace kabinet::client
