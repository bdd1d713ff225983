#include "web-client/screens/quick_menu.hpp"

#include "shared/domain/line/billing_method.hpp"
#include "web-client/theme/icons.hpp"
#include "web-client/view_models/quick_operations.hpp"
#include "web-client/widgets/menu.hpp"

#include <string>
#include <vector>

namespace kabinet::client {
namespace {

using domain::OperationKind;

const char* icon_of(OperationKind kind) {
    switch (kind) {
    case OperationKind::block:
        return icons::lock;
    case OperationKind::unblock:
        return icons::lock_open;
    case OperationKind::swap_sim:
        return icons::card_sim;
    case OperationKind::register_imei:
        return icons::smartphone;
    case OperationKind::send_secret_code:
        return icons::key_round;
    case OperationKind::delete_secret_code:
        return icons::trash_2;
    case OperationKind::set_forwarding:
        return icons::phone_forwarded;
    case OperationKind::set_individual_limit:
        return icons::gauge;
    default:
        return icons::message_square_off;
    }
}

/// Another page about the number.
struct Place {
    std::string key;
    Message label;
    const char* icon;
    Route route;
};

std::vector<Place> places_of(const Screen& screen, const std::string& msisdn, const contract::LineDetailDto* line) {
    std::vector<Place> places;
    if (may_read_usage(screen.company)) {
        places.push_back({"usage", Message::usage_title, icons::file_text, UsageRoute{.msisdn = msisdn}});
    }
    const bool paid_in_advance =
        line != nullptr && line->billing_method == domain::name_of(domain::BillingMethod::advance);
    if (may_read_documents(screen.company) && paid_in_advance) {
        places.push_back({"payments", Message::doc_payments_title, icons::clock, LinePaymentsRoute{.msisdn = msisdn}});
    }
    return places;
}

} // namespace

void quick_menu(const Screen& screen, WidgetId owner, const Rect& anchor, const std::string& msisdn,
                domain::LineStatus status) {
    if (screen.ui.popup() != owner) {
        return;
    }
    const auto& line = screen.cache.get(LineKey{screen.company.id, msisdn});
    const contract::LineDetailDto* const known = line.value();
    std::vector<QuickOperation> operations;
    if (may_change_lines(screen.company)) {
        operations =
            quick_operations(screen.words, msisdn, known != nullptr ? status_of(known->status) : status, known);
    }
    std::vector<MenuItem> items;
    const std::vector<Place> places = places_of(screen, msisdn, known);
    for (const Place& place : places) {
        items.push_back({.key = place.key, .label = std::string(screen.words(place.label)), .icon = place.icon});
    }
    for (const QuickOperation& operation : operations) {
        items.push_back({.key = std::string(domain::name_of(operation.kind)),
                         .label = operation.label,
                         .detail = operation.why_not,
                         .icon = icon_of(operation.kind),
                         .enabled = operation.why_not.empty(),
                         .separated = !places.empty() && items.size() == places.size()});
    }
    const std::string number = shown_number(msisdn);
    const std::string name = screen.words(Message::operation_menu, {{"number", number}});
    MenuSpec spec{.name = name, .items = items, .min_width = 280, .sheet = true, .align_right = true};
    if (screen.ui.phone()) {
        spec.headline = number;
        spec.subline = screen.words.status(status);
    }
    if (const auto chosen = menu(screen.ui, owner, anchor, spec)) {
        if (*chosen < places.size()) {
            screen.go_to(places[*chosen].route);
            return;
        }
        const domain::OperationKind kind = operations[*chosen - places.size()].kind;
        screen.commands.send(OpenOperation{.msisdn = msisdn, .kind = kind, .service = {}});
    }
}

} // namespace kabinet::client
