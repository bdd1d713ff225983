#include "shared/contract/operations.hpp"

#include "shared/contract/codec.hpp"
#include "shared/contract/query_codec.hpp"

namespace kabinet::contract {

namespace {

using domain::OperationKind;

/// An order made of one value that a person typed.
template <class Order, class Value> Result<domain::OperationOrder> order_of(Result<Value> value) {
    return value ? Result<domain::OperationOrder>(Order{*std::move(value)}) : std::unexpected(std::move(value.error()));
}

Result<domain::ForwardingKind> forwarding_of(const OperationRequest& request) {
    if (request.forwarding.empty()) {
        return fail(ErrorCode::required, "forwarding");
    }
    const auto kind = domain::forwarding_kind_from(request.forwarding);
    return kind ? Result<domain::ForwardingKind>(*kind) : fail(ErrorCode::unknown_value, "forwarding");
}

Result<domain::ForwardingRule> rule_of(const OperationRequest& request) {
    const auto kind = forwarding_of(request);
    if (!kind) {
        return std::unexpected(kind.error());
    }
    const auto target = domain::parse_forwarding_target(request.target);
    if (!target) {
        return std::unexpected(target.error());
    }
    const auto delay = request.delay_seconds.transform([](std::int64_t value) { return std::chrono::seconds(value); });
    return domain::ForwardingRule::create(*kind, *target, delay);
}

Result<domain::OperationOrder> order_of(const OperationRequest& request, const domain::IccidRules& rules) {
    switch (request.kind) {
    case OperationKind::block:
        return domain::Block{};
    case OperationKind::unblock:
        return domain::Unblock{};
    case OperationKind::swap_sim:
        return order_of<domain::SwapSim>(domain::Iccid::parse(request.iccid, rules));
    case OperationKind::register_imei:
        return order_of<domain::RegisterImei>(domain::Imei::parse(request.imei));
    case OperationKind::remove_imei:
        return order_of<domain::RemoveImei>(domain::Imei::parse(request.imei));
    case OperationKind::set_forwarding:
        return order_of<domain::SetForwarding>(rule_of(request));
    case OperationKind::clear_forwarding:
        return order_of<domain::ClearForwarding>(forwarding_of(request));
    case OperationKind::sms_ussd_ban_on:
        return domain::SmsUssdBanOn{};
    case OperationKind::sms_ussd_ban_off:
        return domain::SmsUssdBanOff{};
    case OperationKind::connect_service:
        return order_of<domain::ConnectService>(domain::ServiceCode::parse(request.service));
    case OperationKind::disconnect_service:
        return order_of<domain::DisconnectService>(domain::ServiceCode::parse(request.service));
    case OperationKind::send_secret_code:
        return domain::SendSecretCode{};
    case OperationKind::delete_secret_code:
        return domain::DeleteSecretCode{};
    case OperationKind::set_individual_limit:
        return request.limit_tiyn
                   ? Result<domain::OperationOrder>(domain::SetIndividualLimit{Money::of_tiyn(*request.limit_tiyn)})
                   : fail(ErrorCode::required, "limit_tiyn");
    case OperationKind::clear_individual_limit:
        break;
    }
    return domain::ClearIndividualLimit{};
}

struct Typed {
    OperationRequest& request;

    template <class Plain> void operator()(const Plain&) const {}

    void operator()(const domain::SwapSim& order) const { request.iccid = order.iccid.str(); }

    void operator()(const domain::RegisterImei& order) const { request.imei = order.imei.str(); }

    void operator()(const domain::RemoveImei& order) const { request.imei = order.imei.str(); }

    void operator()(const domain::SetForwarding& order) const {
        request.forwarding = name_of(order.rule.kind());
        request.target = order.rule.target().str();
        request.delay_seconds = order.rule.delay().transform(&std::chrono::seconds::count);
    }

    void operator()(const domain::ClearForwarding& order) const { request.forwarding = name_of(order.kind); }

    void operator()(const domain::ConnectService& order) const { request.service = order.service.str(); }

    void operator()(const domain::DisconnectService& order) const { request.service = order.service.str(); }

    void operator()(const domain::SetIndividualLimit& order) const { request.limit_tiyn = order.limit.tiyn(); }
};

} // namespace

Result<OperationCommand> validate(const OperationRequest& request, const domain::IccidRules& rules) {
    auto order = order_of(request, rules);
    if (!order) {
        return std::unexpected(std::move(order.error()));
    }
    if (request.kind == OperationKind::swap_sim) {
        if (auto password = domain::check_typed_password(request.password, "password"); !password) {
            return std::unexpected(std::move(password.error()));
        }
    }
    return OperationCommand{.order = *std::move(order), .password = request.password};
}

OperationRequest request_of(const domain::OperationOrder& order) {
    OperationRequest request;
    request.kind = domain::kind_of(order);
    std::visit(Typed{request}, order);
    return request;
}

template struct Codec<OperationRequest>;
template struct Codec<OperationRetryRequest>;
template struct Codec<OperationDto>;
template struct Codec<OperationsPageDto>;
template struct QueryCodec<OperationsQuery>;

} // namespace kabinet::contract
