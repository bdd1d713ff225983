#include "server/use_cases/line_view.hpp"

#include <algorithm>
#include <ranges>

namespace kabinet::use_cases {

namespace {

/// Puts what was read in its place. False: it could not be read, and `error` says why.
template <class T> bool take(Result<T> read, T& place, std::optional<Error>& error) {
    if (!read) {
        error = std::move(read.error());
        return false;
    }
    place = *std::move(read);
    return true;
}

template <class To, class From, class Make> std::vector<To> each(const std::vector<From>& from, Make&& make) {
    std::vector<To> made;
    made.reserve(from.size());
    for (const From& one : from) {
        made.push_back(std::invoke(make, one));
    }
    return made;
}

} // namespace

Result<std::optional<LineView>> read_line_view(const ports::Transaction& transaction, ports::CompanyId company,
                                               const domain::Msisdn& msisdn, Instant now) {
    auto line = transaction.lines().find(company, msisdn);
    if (!line) {
        return std::unexpected(std::move(line.error()));
    }
    if (!*line) {
        return std::nullopt;
    }
    LineView view{.line = **std::move(line),
                  .bundles = {},
                  .forwardings = {},
                  .devices = {},
                  .connected_services = {},
                  .available_services = {},
                  .open_operations = {}};
    std::optional<Error> error;
    const bool whole = take(transaction.bundles().of(msisdn), view.bundles, error) &&
                       take(transaction.forwardings().of(msisdn), view.forwardings, error) &&
                       take(transaction.devices().of(msisdn), view.devices, error) &&
                       take(transaction.connected_services().of(msisdn, now), view.connected_services, error) &&
                       take(transaction.catalogue().services(), view.available_services, error) &&
                       take(transaction.operations().open_of(msisdn), view.open_operations, error);
    if (!whole) {
        return std::unexpected(*std::move(error));
    }
    std::erase_if(view.available_services, [&](const domain::Service& service) {
        return !service.offered || std::ranges::find(view.connected_services, service.code,
                                                     &ports::ConnectedService::code) != view.connected_services.end();
    });
    return view;
}

domain::LineCondition condition_of(const LineView& view) {
    return {.msisdn = view.line.row.msisdn,
            .status = view.line.row.status,
            .iccid = view.line.iccid,
            .last_imei = view.line.imei,
            .registered_imeis = each<domain::Imei>(view.devices, &ports::RegisteredDevice::imei),
            .forwardings = view.forwardings,
            .sms_ussd_ban = view.line.sms_ussd_ban,
            .connected_services = each<domain::ServiceCode>(view.connected_services, &ports::ConnectedService::code),
            .offered_services = each<domain::ServiceCode>(view.available_services, &domain::Service::code),
            .has_secret_code = view.line.secret_code_sent_at.has_value(),
            .individual_limit = view.line.individual_limit,
            .credit_limit = view.line.credit_limit,
            .open_operations = each<domain::OperationKind>(view.open_operations, [](const ports::Operation& operation) {
                return domain::kind_of(operation.order);
            })};
}

} // namespace kabinet::use_cases
