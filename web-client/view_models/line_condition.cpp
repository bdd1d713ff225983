#include "web-client/view_models/line_condition.hpp"

#include "web-client/view_models/words.hpp"

#include <chrono>

namespace kabinet::client {
namespace {

template <class T> std::optional<T> value_of(Result<T> parsed) {
    return parsed ? std::optional<T>(std::move(*parsed)) : std::nullopt;
}

std::optional<Money> money_of(std::optional<std::int64_t> tiyn) {
    return tiyn.transform([](std::int64_t amount) { return Money::of_tiyn(amount); });
}

} // namespace

std::optional<domain::LineCondition> condition_of(const contract::LineDetailDto& line) {
    const auto msisdn = domain::Msisdn::parse(line.msisdn);
    if (!msisdn) {
        return std::nullopt;
    }
    domain::LineCondition condition{.msisdn = *msisdn,
                                    .status = status_of(line.status),
                                    .iccid = value_of(domain::Iccid::parse_stored(line.iccid)),
                                    .last_imei = value_of(domain::Imei::parse(line.imei)),
                                    .registered_imeis = {},
                                    .forwardings = {},
                                    .sms_ussd_ban = line.sms_ussd_ban,
                                    .connected_services = {},
                                    .offered_services = {},
                                    .has_secret_code = line.has_secret_code,
                                    .individual_limit = money_of(line.individual_limit_tiyn),
                                    .credit_limit = money_of(line.credit_limit_tiyn)};
    for (const contract::RegisteredDeviceDto& device : line.registered_devices) {
        if (auto imei = domain::Imei::parse(device.imei)) {
            condition.registered_imeis.push_back(*std::move(imei));
        }
    }
    for (const contract::ForwardingDto& rule : line.forwardings) {
        const auto target = domain::Msisdn::parse(rule.target);
        const auto delay = rule.delay_seconds.transform([](std::int64_t value) { return std::chrono::seconds(value); });
        if (!target) {
            continue;
        }
        if (auto known = domain::ForwardingRule::create(rule.kind, *target, delay)) {
            condition.forwardings.push_back(*std::move(known));
        }
    }
    for (const contract::ConnectedServiceDto& service : line.connected_services) {
        if (auto code = domain::ServiceCode::parse(service.code)) {
            condition.connected_services.push_back(*std::move(code));
        }
    }
    for (const contract::AvailableServiceDto& service : line.available_services) {
        if (auto code = domain::ServiceCode::parse(service.code)) {
            condition.offered_services.push_back(*std::move(code));
        }
    }
    for (const contract::OpenOperationDto& open : line.open_operations) {
        condition.open_operations.push_back(open.kind);
    }
    return condition;
}

} // namespace kabinet::client
