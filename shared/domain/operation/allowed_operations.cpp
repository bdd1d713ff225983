#include "shared/domain/operation/allowed_operations.hpp"

#include <algorithm>
#include <string>

namespace kabinet::domain {

namespace {

constexpr Money smallest_limit = Money::of_tenge(1);

Result<void> unless(bool wrong, ErrorCode code, std::string field = {}) {
    return wrong ? fail(code, std::move(field)) : Result<void>();
}

Result<void> check_block(LineStatus status) {
    switch (status) {
    case LineStatus::active:
        return {};
    case LineStatus::blocked:
    case LineStatus::debt:
        return fail(ErrorCode::line_already_blocked);
    case LineStatus::processing:
        break;
    }
    return fail(ErrorCode::line_processing);
}

Result<void> check_unblock(LineStatus status) {
    switch (status) {
    case LineStatus::blocked:
        return {};
    case LineStatus::debt:
        return fail(ErrorCode::line_debt);
    case LineStatus::active:
        return fail(ErrorCode::line_not_blocked);
    case LineStatus::processing:
        break;
    }
    return fail(ErrorCode::line_processing);
}

template <class T> bool has(const std::vector<T>& values, const T& value) {
    return std::ranges::find(values, value) != values.end();
}

bool is_under_way(OperationKind kind, const LineCondition& line) {
    return std::ranges::any_of(line.open_operations,
                               [kind](OperationKind open) { return subject_of(open) == subject_of(kind); });
}

/// The details of an order, its kind being possible.
struct Details {
    const LineCondition& line;

    template <class Plain> Result<void> operator()(const Plain&) const { return {}; }

    Result<void> operator()(const SwapSim& order) const {
        return unless(line.iccid == order.iccid, ErrorCode::iccid_same, "iccid");
    }

    Result<void> operator()(const RegisterImei& order) const {
        return unless(has(line.registered_imeis, order.imei), ErrorCode::imei_registered, "imei");
    }

    Result<void> operator()(const RemoveImei& order) const {
        return unless(!has(line.registered_imeis, order.imei), ErrorCode::imei_not_registered, "imei");
    }

    Result<void> operator()(const SetForwarding& order) const { return check_forwarding(order.rule, line.msisdn); }

    Result<void> operator()(const ClearForwarding& order) const {
        return unless(std::ranges::find(line.forwardings, order.kind, &ForwardingRule::kind) == line.forwardings.end(),
                      ErrorCode::forwarding_not_set, "forwarding");
    }

    Result<void> operator()(const ConnectService& order) const {
        if (has(line.connected_services, order.service)) {
            return fail(ErrorCode::service_connected, "service");
        }
        return unless(!has(line.offered_services, order.service), ErrorCode::service_not_offered, "service");
    }

    Result<void> operator()(const DisconnectService& order) const {
        return unless(!has(line.connected_services, order.service), ErrorCode::service_not_connected, "service");
    }

    Result<void> operator()(const SetIndividualLimit& order) const {
        return unless(order.limit < smallest_limit || (line.credit_limit && order.limit > *line.credit_limit),
                      ErrorCode::individual_limit_range, "limit_tiyn");
    }
};

} // namespace

Result<void> check_allowed(OperationKind kind, const LineCondition& line) {
    if (is_under_way(kind, line)) {
        return fail(changes_status(kind) ? ErrorCode::line_processing : ErrorCode::operation_open);
    }
    switch (kind) {
    case OperationKind::block:
        return check_block(line.status);
    case OperationKind::unblock:
        return check_unblock(line.status);
    case OperationKind::swap_sim:
        return unless(line.status != LineStatus::active, ErrorCode::sim_swap_not_active);
    case OperationKind::remove_imei:
        return unless(line.registered_imeis.empty(), ErrorCode::imei_not_registered);
    case OperationKind::clear_forwarding:
        return unless(line.forwardings.empty(), ErrorCode::forwarding_not_set);
    case OperationKind::sms_ussd_ban_on:
        return unless(line.sms_ussd_ban, ErrorCode::ban_already_on);
    case OperationKind::sms_ussd_ban_off:
        return unless(!line.sms_ussd_ban, ErrorCode::ban_already_off);
    case OperationKind::connect_service:
        if (line.status != LineStatus::active) {
            return fail(ErrorCode::line_not_active);
        }
        return unless(line.offered_services.empty(), ErrorCode::service_not_offered);
    case OperationKind::disconnect_service:
        return unless(line.connected_services.empty(), ErrorCode::service_not_connected);
    case OperationKind::delete_secret_code:
        return unless(!line.has_secret_code, ErrorCode::secret_code_none);
    case OperationKind::clear_individual_limit:
        return unless(!line.individual_limit, ErrorCode::individual_limit_none);
    case OperationKind::register_imei:
    case OperationKind::set_forwarding:
    case OperationKind::send_secret_code:
    case OperationKind::set_individual_limit:
        break;
    }
    return {};
}

Result<Imei> device_to_register(const LineCondition& line) {
    if (!line.last_imei) {
        return fail(ErrorCode::imei_not_seen);
    }
    if (has(line.registered_imeis, *line.last_imei)) {
        return fail(ErrorCode::imei_registered);
    }
    return *line.last_imei;
}

Result<void> check_allowed(const OperationOrder& order, const LineCondition& line) {
    if (auto kind = check_allowed(kind_of(order), line); !kind) {
        return kind;
    }
    return std::visit(Details{line}, order);
}

} // namespace kabinet::domain
