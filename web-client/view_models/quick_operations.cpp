#include "web-client/view_models/quick_operations.hpp"

#include "web-client/view_models/line_condition.hpp"
#include "web-client/view_models/operation_words.hpp"

#include <array>

namespace kabinet::client {
namespace {

using domain::LineStatus;
using domain::OperationKind;

std::string reason(const Words& words, OperationKind kind, const domain::LineCondition& condition) {
    const auto allowed = domain::check_allowed(kind, condition);
    return allowed ? std::string{} : std::string(words(l10n::error_message(allowed.error().code)));
}

// Before the line itself has come: only what its status decides is asked.
bool status_decides(OperationKind kind) {
    return kind == OperationKind::block || kind == OperationKind::unblock || kind == OperationKind::swap_sim;
}

std::string_view label_of(const Words& words, OperationKind kind) {
    switch (kind) {
    case OperationKind::send_secret_code:
        return words(Message::operation_secret_send);
    case OperationKind::delete_secret_code:
        return words(Message::operation_secret_delete);
    default:
        return operation_name(words, kind);
    }
}

} // namespace

std::vector<QuickOperation> quick_operations(const Words& words, const std::string& msisdn, LineStatus status,
                                             const contract::LineDetailDto* line) {
    const bool blocked = status == LineStatus::blocked || status == LineStatus::debt;
    const bool banned = line != nullptr && line->sms_ussd_ban;
    const std::array kinds{blocked ? OperationKind::unblock : OperationKind::block,
                           OperationKind::swap_sim,
                           OperationKind::register_imei,
                           OperationKind::send_secret_code,
                           OperationKind::delete_secret_code,
                           banned ? OperationKind::sms_ussd_ban_off : OperationKind::sms_ussd_ban_on,
                           OperationKind::set_forwarding,
                           OperationKind::set_individual_limit};
    contract::LineDetailDto known;
    known.msisdn = msisdn;
    known.status = domain::name_of(status);
    const auto condition = condition_of(line != nullptr ? *line : known);
    std::vector<QuickOperation> operations;
    for (const OperationKind kind : kinds) {
        QuickOperation operation{.kind = kind, .label = std::string(label_of(words, kind)), .why_not = {}};
        if (condition && (line != nullptr || status_decides(kind))) {
            operation.why_not = reason(words, kind, *condition);
        }
        operations.push_back(std::move(operation));
    }
    return operations;
}

std::string why_not(const Words& words, OperationKind kind, const contract::LineDetailDto& line) {
    const auto condition = condition_of(line);
    return condition ? reason(words, kind, *condition) : std::string{};
}

} // namespace kabinet::client
