#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace kabinet::domain {

/// What an administrator can have done to a line.
enum class OperationKind : std::uint8_t {
    block,
    unblock,
    swap_sim,
    register_imei,
    remove_imei,
    set_forwarding,
    clear_forwarding,
    sms_ussd_ban_on,
    sms_ussd_ban_off,
    connect_service,
    disconnect_service,
    send_secret_code,
    delete_secret_code,
    set_individual_limit,
    clear_individual_limit,
};

inline constexpr std::size_t operation_kind_count = 15;

/// In their own order.
inline constexpr std::array operation_kinds = [] {
    std::array<OperationKind, operation_kind_count> kinds{};
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        kinds[i] = static_cast<OperationKind>(i);
    }
    return kinds;
}();

/// The enumerator's own spelling: as it is stored and sent.
std::string_view name_of(OperationKind kind) noexcept;
std::optional<OperationKind> operation_kind_from(std::string_view name) noexcept;

/// What of the line an operation changes. A line has at most one open operation of each subject: two that would undo
/// one another are never under way together.
enum class OperationSubject : std::uint8_t { status, sim, device, forwarding, sms_ussd, service, secret_code, limit };

/// "status", "sim", "device", "forwarding", "sms_ussd", "service", "secret_code", "limit".
std::string_view name_of(OperationSubject subject) noexcept;
OperationSubject subject_of(OperationKind kind) noexcept;

/// While one of these is open, the line's status is «В обработке».
constexpr bool changes_status(OperationKind kind) noexcept {
    return kind == OperationKind::block || kind == OperationKind::unblock;
}

} // namespace kabinet::domain
