#include "shared/domain/operation/operation_kind.hpp"

#include "shared/base/names.hpp"

namespace kabinet::domain {

namespace {

constexpr Names<OperationKind, operation_kind_count> kind_names{
    {"block", "unblock", "swap_sim", "register_imei", "remove_imei", "set_forwarding", "clear_forwarding",
     "sms_ussd_ban_on", "sms_ussd_ban_off", "connect_service", "disconnect_service", "send_secret_code",
     "delete_secret_code", "set_individual_limit", "clear_individual_limit"}};
constexpr Names<OperationSubject, 8> subject_names{
    {"status", "sim", "device", "forwarding", "sms_ussd", "service", "secret_code", "limit"}};

} // namespace

std::string_view name_of(OperationKind kind) noexcept {
    return kind_names.of(kind);
}

std::optional<OperationKind> operation_kind_from(std::string_view name) noexcept {
    return kind_names.find(name);
}

std::string_view name_of(OperationSubject subject) noexcept {
    return subject_names.of(subject);
}

OperationSubject subject_of(OperationKind kind) noexcept {
    switch (kind) {
    case OperationKind::block:
    case OperationKind::unblock:
        return OperationSubject::status;
    case OperationKind::swap_sim:
        return OperationSubject::sim;
    case OperationKind::register_imei:
    case OperationKind::remove_imei:
        return OperationSubject::device;
    case OperationKind::set_forwarding:
    case OperationKind::clear_forwarding:
        return OperationSubject::forwarding;
    case OperationKind::sms_ussd_ban_on:
    case OperationKind::sms_ussd_ban_off:
        return OperationSubject::sms_ussd;
    case OperationKind::connect_service:
    case OperationKind::disconnect_service:
        return OperationSubject::service;
    case OperationKind::send_secret_code:
    case OperationKind::delete_secret_code:
        return OperationSubject::secret_code;
    case OperationKind::set_individual_limit:
    case OperationKind::clear_individual_limit:
        break;
    }
    return OperationSubject::limit;
}

} // namespace kabinet::domain
