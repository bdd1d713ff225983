#include "server/adapters/http/line_detail.hpp"

#include "shared/base/iso8601.hpp"

#include <vector>

namespace kabinet::http {

namespace {

template <class To, class From, class Make> std::vector<To> each(const std::vector<From>& from, Make&& make) {
    std::vector<To> made;
    made.reserve(from.size());
    for (const From& one : from) {
        made.push_back(make(one));
    }
    return made;
}

std::string moment_of(const std::optional<Instant>& moment) {
    return moment ? format_instant(*moment) : std::string{};
}

std::optional<std::int64_t> tiyn_of(const std::optional<Money>& money) {
    return money ? std::optional(money->tiyn()) : std::nullopt;
}

contract::BundleDto bundle_of(const domain::Bundle& bundle) {
    const domain::BundleAmount& amount = bundle.amount();
    const auto unless_unlimited = [&](std::int64_t value) {
        return amount.is_unlimited() ? std::nullopt : std::optional(value);
    };
    return {.kind = bundle.kind(),
            .unit = domain::unit_of(bundle.kind()),
            .left = unless_unlimited(amount.left()),
            .total = unless_unlimited(amount.total()),
            .valid_from = format_date(bundle.valid_from()),
            .valid_to = format_date(bundle.valid_to())};
}

contract::ForwardingDto forwarding_of(const domain::ForwardingRule& rule) {
    return {.kind = rule.kind(),
            .target = rule.target().str(),
            .delay_seconds = rule.delay().transform(&std::chrono::seconds::count)};
}

contract::RegisteredDeviceDto device_of(const ports::RegisteredDevice& device) {
    return {.imei = device.imei.str(), .registered_at = format_instant(device.registered_at)};
}

contract::ConnectedServiceDto connected_of(const ports::ConnectedService& service) {
    return {.code = service.code.str(), .since = format_instant(service.since), .until = moment_of(service.until)};
}

} // namespace

std::vector<std::string> texts_of(const std::vector<domain::Label>& labels) {
    return each<std::string>(labels, [](const domain::Label& label) { return label.str(); });
}

contract::LineDetailDto detail_of(const use_cases::LineView& view) {
    const ports::Line& line = view.line;
    return {.msisdn = line.row.msisdn.str(),
            .account = line.row.account.str(),
            .tariff = line.row.tariff,
            .status = std::string(domain::name_of(line.row.status)),
            .status_changed_at = moment_of(line.status_changed_at),
            .billing_method = std::string(domain::name_of(line.billing_method)),
            .balance_tiyn = line.row.balance.tiyn(),
            .available_tiyn = line.available.tiyn(),
            .individual_limit_tiyn = tiyn_of(line.individual_limit),
            .credit_limit_tiyn = tiyn_of(line.credit_limit),
            .registration_form = line.registration_form,
            .sms_ussd_ban = line.sms_ussd_ban,
            .iccid = line.iccid ? line.iccid->str() : std::string{},
            .swapped_at = moment_of(line.sim_swapped_at),
            .imei = line.imei ? line.imei->str() : std::string{},
            .has_sim_codes = line.has_sim_codes,
            .has_secret_code = line.secret_code_sent_at.has_value(),
            .bundles = each<contract::BundleDto>(view.bundles, bundle_of),
            .forwardings = each<contract::ForwardingDto>(view.forwardings, forwarding_of),
            .registered_devices = each<contract::RegisteredDeviceDto>(view.devices, device_of),
            .connected_services = each<contract::ConnectedServiceDto>(view.connected_services, connected_of),
            .available_services = each<contract::AvailableServiceDto>(
                view.available_services,
                [](const domain::Service& service) {
                    return contract::AvailableServiceDto{.code = service.code.str(), .group = service.group};
                }),
            .open_operations = each<contract::OpenOperationDto>(view.open_operations,
                                                                [](const ports::Operation& operation) {
                                                                    return contract::OpenOperationDto{
                                                                        .id = operation.id.value,
                                                                        .kind = domain::kind_of(operation.order)};
                                                                }),
            .labels = texts_of(line.row.labels),
            .cost_centre = line.row.cost_centre};
}

} // namespace kabinet::http
