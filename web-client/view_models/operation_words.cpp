#include "web-client/view_models/operation_words.hpp"

#include <array>

namespace kabinet::client {
namespace {

using domain::OperationState;

// In the order of OperationKind, OperationState and ForwardingKind.
constexpr std::array kinds{Message::operation_kind_block,
                           Message::operation_kind_unblock,
                           Message::operation_kind_swap_sim,
                           Message::operation_kind_register_imei,
                           Message::operation_kind_remove_imei,
                           Message::operation_kind_set_forwarding,
                           Message::operation_kind_clear_forwarding,
                           Message::operation_kind_sms_ussd_ban_on,
                           Message::operation_kind_sms_ussd_ban_off,
                           Message::operation_kind_connect_service,
                           Message::operation_kind_disconnect_service,
                           Message::operation_kind_send_secret_code,
                           Message::operation_kind_delete_secret_code,
                           Message::operation_kind_set_individual_limit,
                           Message::operation_kind_clear_individual_limit};
static_assert(kinds.size() == domain::operation_kind_count);
constexpr std::array states{Message::operation_state_accepted, Message::operation_state_processing,
                            Message::operation_state_done, Message::operation_state_failed,
                            Message::operation_state_cancelled};
static_assert(states.size() == static_cast<std::size_t>(OperationState::cancelled) + 1);
constexpr std::array forwardings{Message::operation_forwarding_unconditional, Message::operation_forwarding_busy,
                                 Message::operation_forwarding_no_answer, Message::operation_forwarding_not_reachable};
static_assert(forwardings.size() == static_cast<std::size_t>(domain::ForwardingKind::not_reachable) + 1);

} // namespace

std::string_view operation_name(const Words& words, domain::OperationKind kind) {
    return words(kinds.at(static_cast<std::size_t>(kind)));
}

std::string_view operation_state_name(const Words& words, OperationState state) {
    return words(states.at(static_cast<std::size_t>(state)));
}

std::string_view forwarding_name(const Words& words, domain::ForwardingKind kind) {
    return words(forwardings.at(static_cast<std::size_t>(kind)));
}

std::string operation_reason(const Words& words, const contract::OperationDto& operation) {
    if (operation.state != OperationState::failed) {
        return {};
    }
    const ErrorCode code = code_from_name(operation.failure).value_or(ErrorCode::internal);
    std::string reason(words(l10n::error_message(code)));
    if (!operation.network_message.empty()) {
        reason += ": " + operation.network_message;
    }
    return reason;
}

std::string operation_outcome(const Words& words, const contract::OperationDto& operation) {
    const std::string_view name = operation_name(words, operation.kind);
    const std::string number = shown_number(operation.msisdn);
    switch (operation.state) {
    case OperationState::failed:
        return words(Message::operation_failed,
                     {{"operation", name}, {"number", number}, {"reason", operation_reason(words, operation)}});
    case OperationState::cancelled:
        return words(Message::operation_cancelled, {{"operation", name}});
    case OperationState::accepted:
    case OperationState::processing:
    case OperationState::done:
        break;
    }
    return words(Message::operation_done, {{"operation", name}, {"number", number}});
}

} // namespace kabinet::client
