#include "server/adapters/sqlite/operation_row.hpp"

#include "server/adapters/sqlite/columns.hpp"

namespace kabinet::sqlite {

namespace {

using domain::OperationKind;
using domain::OperationOrder;

/// An order made of one value read from the row.
template <class Order, class Value> Result<OperationOrder> order_of(Result<Value> value) {
    auto read = stored(std::move(value));
    return read ? Result<OperationOrder>(Order{*std::move(read)}) : std::unexpected(std::move(read.error()));
}

Result<domain::ForwardingRule> rule_from(const Row& row) {
    const auto kind = known(domain::forwarding_kind_from(row.text(6)));
    if (!kind) {
        return std::unexpected(kind.error());
    }
    const auto target = msisdn_of(row.integer(7));
    if (!target) {
        return std::unexpected(target.error());
    }
    return domain::ForwardingRule::create(
        *kind, *target, row.null(8) ? std::nullopt : std::optional(std::chrono::seconds(row.integer(8))));
}

Result<OperationOrder> order_from(const Row& row, OperationKind kind) {
    switch (kind) {
    case OperationKind::block:
        return domain::Block{};
    case OperationKind::unblock:
        return domain::Unblock{};
    case OperationKind::swap_sim:
        return order_of<domain::SwapSim>(domain::Iccid::parse_stored(row.text(4)));
    case OperationKind::register_imei:
        return order_of<domain::RegisterImei>(domain::Imei::parse(row.text(5)));
    case OperationKind::remove_imei:
        return order_of<domain::RemoveImei>(domain::Imei::parse(row.text(5)));
    case OperationKind::set_forwarding:
        return order_of<domain::SetForwarding>(rule_from(row));
    case OperationKind::clear_forwarding:
        return order_of<domain::ClearForwarding>(known(domain::forwarding_kind_from(row.text(6))));
    case OperationKind::sms_ussd_ban_on:
        return domain::SmsUssdBanOn{};
    case OperationKind::sms_ussd_ban_off:
        return domain::SmsUssdBanOff{};
    case OperationKind::connect_service:
        return order_of<domain::ConnectService>(domain::ServiceCode::parse(row.text(9)));
    case OperationKind::disconnect_service:
        return order_of<domain::DisconnectService>(domain::ServiceCode::parse(row.text(9)));
    case OperationKind::send_secret_code:
        return domain::SendSecretCode{};
    case OperationKind::delete_secret_code:
        return domain::DeleteSecretCode{};
    case OperationKind::set_individual_limit:
        return domain::SetIndividualLimit{Money::of_tiyn(row.integer(10))};
    case OperationKind::clear_individual_limit:
        break;
    }
    return domain::ClearIndividualLimit{};
}

struct Columns {
    OrderColumns& columns;

    template <class Plain> void operator()(const Plain&) const {}

    void operator()(const domain::SwapSim& order) const { columns.iccid = order.iccid.str(); }

    void operator()(const domain::RegisterImei& order) const { columns.imei = order.imei.str(); }

    void operator()(const domain::RemoveImei& order) const { columns.imei = order.imei.str(); }

    void operator()(const domain::SetForwarding& order) const {
        columns.forwarding = domain::name_of(order.rule.kind());
        columns.target = number_of(order.rule.target());
        columns.delay_seconds = order.rule.delay().transform(&std::chrono::seconds::count);
    }

    void operator()(const domain::ClearForwarding& order) const { columns.forwarding = domain::name_of(order.kind); }

    void operator()(const domain::ConnectService& order) const { columns.service = order.service.str(); }

    void operator()(const domain::DisconnectService& order) const { columns.service = order.service.str(); }

    void operator()(const domain::SetIndividualLimit& order) const { columns.limit_tiyn = order.limit.tiyn(); }
};

} // namespace

OrderColumns columns_of(const domain::OperationOrder& order) {
    OrderColumns columns;
    std::visit(Columns{columns}, order);
    return columns;
}

Result<ports::Operation> operation_from(const Row& row) {
    const auto line = msisdn_of(row.integer(2));
    if (!line) {
        return std::unexpected(line.error());
    }
    const auto kind = known(domain::operation_kind_from(row.text(3)));
    if (!kind) {
        return std::unexpected(kind.error());
    }
    auto order = order_from(row, *kind);
    if (!order) {
        return std::unexpected(std::move(order.error()));
    }
    const auto state = known(domain::operation_state_from(row.text(11)));
    if (!state) {
        return std::unexpected(state.error());
    }
    ports::Operation operation{.id = {row.integer(0)},
                               .company = {row.integer(1)},
                               .line = *line,
                               .order = *std::move(order),
                               .state = *state,
                               .requested_by = {row.integer(12)},
                               .requested_by_name = std::string(row.text(13)),
                               .requested_at = row.instant(14),
                               .not_before = row.instant(15),
                               .ended_at = optional_instant(row, 16),
                               .failure = std::nullopt,
                               .gateway_message = std::string(row.text(18)),
                               .gateway_key = std::string(row.text(19)),
                               .gateway_reference = std::string(row.text(20)),
                               .attempts = static_cast<int>(row.integer(21)),
                               .status_before = std::nullopt,
                               .retry_of =
                                   row.null(24) ? std::nullopt : std::optional(ports::OperationId{row.integer(24)})};
    if (!row.null(17)) {
        operation.failure = code_from_name(row.text(17)).value_or(ErrorCode::internal);
    }
    if (!row.null(22)) {
        const auto before = known(domain::line_status_from(row.text(22)));
        if (!before) {
            return std::unexpected(before.error());
        }
        operation.status_before = ports::StatusBefore{.status = *before, .changed_at = optional_instant(row, 23)};
    }
    return operation;
}

} // namespace kabinet::sqlite
