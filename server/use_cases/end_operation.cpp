#include "server/use_cases/end_operation.hpp"

namespace kabinet::use_cases {

namespace {

/// What each order does to the line.
struct Change {
    ports::Transaction& transaction;
    const domain::Msisdn& line;
    Instant now;
    TimeZone zone;

    Result<void> operator()(const domain::Block&) const {
        return transaction.lines().set_status(line, domain::LineStatus::blocked, now);
    }

    Result<void> operator()(const domain::Unblock&) const {
        return transaction.lines().set_status(line, domain::LineStatus::active, now);
    }

    Result<void> operator()(const domain::SwapSim& order) const {
        return transaction.lines().swap_sim(line, order.iccid, now);
    }

    Result<void> operator()(const domain::RegisterImei& order) const {
        return transaction.devices().add(line, {.imei = order.imei, .registered_at = now});
    }

    Result<void> operator()(const domain::RemoveImei& order) const {
        return transaction.devices().remove(line, order.imei);
    }

    Result<void> operator()(const domain::SetForwarding& order) const {
        const auto set = transaction.forwardings().set(line, order.rule);
        return set ? Result<void>() : std::unexpected(set.error());
    }

    Result<void> operator()(const domain::ClearForwarding& order) const {
        return transaction.forwardings().clear(line, order.kind);
    }

    Result<void> operator()(const domain::SmsUssdBanOn&) const {
        return transaction.lines().set_sms_ussd_ban(line, true);
    }

    Result<void> operator()(const domain::SmsUssdBanOff&) const {
        return transaction.lines().set_sms_ussd_ban(line, false);
    }

    Result<void> operator()(const domain::ConnectService& order) const {
        const auto service = transaction.catalogue().find_service(order.service);
        if (!service) {
            return std::unexpected(service.error());
        }
        if (!*service) {
            return fail(ErrorCode::service_not_offered, "service");
        }
        const auto put = transaction.connected_services().put(
            line,
            {.code = order.service, .since = now, .until = domain::end_of_service((*service)->valid_days, now, zone)});
        return put ? Result<void>() : std::unexpected(put.error());
    }

    Result<void> operator()(const domain::DisconnectService& order) const {
        return transaction.connected_services().remove(line, order.service);
    }

    Result<void> operator()(const domain::SendSecretCode&) const {
        return transaction.lines().set_secret_code(line, now);
    }

    Result<void> operator()(const domain::DeleteSecretCode&) const {
        return transaction.lines().set_secret_code(line, std::nullopt);
    }

    Result<void> operator()(const domain::SetIndividualLimit& order) const {
        return transaction.lines().set_individual_limit(line, order.limit);
    }

    Result<void> operator()(const domain::ClearIndividualLimit&) const {
        return transaction.lines().set_individual_limit(line, std::nullopt);
    }
};

} // namespace

Result<void> finish_operation(ports::Transaction& transaction, const ports::Operation& operation, Instant now,
                              TimeZone zone) {
    if (auto next = domain::next_state(operation.state, domain::OperationEvent::finish); !next) {
        return std::unexpected(std::move(next.error()));
    }
    if (auto changed = std::visit(Change{transaction, operation.line, now, zone}, operation.order); !changed) {
        return changed;
    }
    return transaction.operations().end(
        operation.id,
        {.state = domain::OperationState::done, .at = now, .failure = std::nullopt, .gateway_message = {}});
}

Result<void> give_up_operation(ports::Transaction& transaction, const ports::Operation& operation,
                               const ports::OperationEnd& end) {
    if (operation.status_before) {
        if (auto back = transaction.lines().set_status(operation.line, operation.status_before->status,
                                                       operation.status_before->changed_at);
            !back) {
            return back;
        }
    }
    return transaction.operations().end(operation.id, end);
}

} // namespace kabinet::use_cases
