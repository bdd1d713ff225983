#include "web-client/screens/quick_menu.hpp"

#include "shared/domain/access/role.hpp"
#include "web-client/theme/icons.hpp"
#include "web-client/view_models/quick_operations.hpp"
#include "web-client/widgets/menu.hpp"

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

} // namespace

bool may_change_lines(const contract::CompanyDto& company) {
    const auto role = domain::role_from(company.role);
    return role && domain::allows(*role, domain::Permission::change_lines);
}

void quick_menu(const Screen& screen, WidgetId owner, const Rect& anchor, const std::string& msisdn,
                domain::LineStatus status) {
    if (screen.ui.popup() != owner) {
        return;
    }
    const auto& line = screen.cache.get(LineKey{screen.company.id, msisdn});
    const contract::LineDetailDto* const known = line.value();
    const auto operations =
        quick_operations(screen.words, msisdn, known != nullptr ? status_of(known->status) : status, known);
    std::vector<MenuItem> items;
    for (const QuickOperation& operation : operations) {
        items.push_back({.key = std::string(domain::name_of(operation.kind)),
                         .label = operation.label,
                         .detail = operation.why_not,
                         .icon = icon_of(operation.kind),
                         .enabled = operation.why_not.empty()});
    }
    const std::string number = shown_number(msisdn);
    const std::string name = screen.words(Message::operation_menu, {{"number", number}});
    MenuSpec spec{.name = name, .items = items, .min_width = 280, .sheet = true, .align_right = true};
    if (screen.ui.phone()) {
        spec.headline = number;
        spec.subline = screen.words.status(status);
    }
    if (const auto chosen = menu(screen.ui, owner, anchor, spec)) {
        screen.commands.send(OpenOperation{.msisdn = msisdn, .kind = operations[*chosen].kind, .service = {}});
    }
}

} // namespace kabinet::client
