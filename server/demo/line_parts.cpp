#include "server/demo/line_parts.hpp"

#include "server/demo/cells.hpp"
#include "server/demo/read_table.hpp"
#include "shared/base/iso8601.hpp"

namespace kabinet::demo {

namespace {

domain::LocalizedText texts_of(const TextTable& table, std::size_t row, const std::string& column) {
    const auto text = [&](const char* language) { return std::string(table.at(row, column + language)); };
    return {.ru = text(" ru"), .kk = text(" kk"), .en = text(" en")};
}

Result<void> read_service(const TextTable& table, std::size_t row, DemoData& data) {
    auto code = domain::ServiceCode::parse(table.at(row, "code"));
    const auto group = named_cell(domain::service_group_from(table.at(row, "group")), "group");
    const auto price = money_cell(table.at(row, "price"));
    const auto period = named_cell(domain::price_period_from(table.at(row, "period")), "period");
    const auto days = number_cell(table.at(row, "days"));
    if (const Error* error = first_error(code, group, price, period, days)) {
        return std::unexpected(*error);
    }
    data.services.push_back({.code = *std::move(code),
                             .group = *group,
                             .name = texts_of(table, row, "name"),
                             .conditions = texts_of(table, row, "conditions"),
                             .price = price->value_or(Money()),
                             .period = *period,
                             .valid_days = days->transform([](std::int64_t value) { return static_cast<int>(value); }),
                             .offered = true});
    return {};
}

Result<void> read_tariff(const TextTable& table, std::size_t row, DemoData& data) {
    const auto fee = money_cell(table.at(row, "fee"));
    if (!fee) {
        return std::unexpected(fee.error());
    }
    data.tariffs.push_back({.name = std::string(table.at(row, "name")), .monthly_fee = *fee});
    return {};
}

Result<void> read_connected_service(const TextTable& table, std::size_t row, DemoData& data) {
    const auto line = domain::Msisdn::parse(table.at(row, "number"));
    auto code = domain::ServiceCode::parse(table.at(row, "service"));
    const auto since = moment_cell(table.at(row, "since"));
    if (const Error* error = first_error(line, code, since)) {
        return std::unexpected(*error);
    }
    data.connected_services.push_back(
        {.line = *line,
         .what = {.code = *std::move(code), .since = since->value_or(Instant()), .until = std::nullopt}});
    return {};
}

Result<void> read_bundle(const TextTable& table, std::size_t row, DemoData& data) {
    const auto line = domain::Msisdn::parse(table.at(row, "number"));
    const auto kind = named_cell(domain::bundle_kind_from(table.at(row, "kind")), "kind");
    const auto from = parse_date(table.at(row, "from"), "from");
    const auto to = parse_date(table.at(row, "to"), "to");
    if (const Error* error = first_error(line, kind, from, to)) {
        return std::unexpected(*error);
    }
    const auto amount = bundle_cells(*kind, table.at(row, "left"), table.at(row, "total"));
    if (!amount) {
        return std::unexpected(amount.error());
    }
    auto bundle = domain::Bundle::create(*kind, *amount, *from, *to);
    if (!bundle) {
        return std::unexpected(std::move(bundle.error()));
    }
    data.bundles[*line].push_back(*bundle);
    return {};
}

Result<void> read_device(const TextTable& table, std::size_t row, DemoData& data) {
    const auto line = domain::Msisdn::parse(table.at(row, "number"));
    auto imei = domain::Imei::parse(table.at(row, "imei"));
    const auto since = moment_cell(table.at(row, "since"));
    if (const Error* error = first_error(line, imei, since)) {
        return std::unexpected(*error);
    }
    data.devices.push_back(
        {.line = *line, .what = {.imei = *std::move(imei), .registered_at = since->value_or(Instant())}});
    return {};
}

Result<void> read_forwarding(const TextTable& table, std::size_t row, DemoData& data) {
    const auto line = domain::Msisdn::parse(table.at(row, "number"));
    const auto kind = named_cell(domain::forwarding_kind_from(table.at(row, "kind")), "kind");
    const auto target = domain::parse_forwarding_target(table.at(row, "target"));
    const auto delay = number_cell(table.at(row, "delay"));
    if (const Error* error = first_error(line, kind, target, delay)) {
        return std::unexpected(*error);
    }
    auto rule = domain::ForwardingRule::create(
        *kind, *target, delay->transform([](std::int64_t value) { return std::chrono::seconds(value); }));
    if (!rule) {
        return std::unexpected(std::move(rule.error()));
    }
    data.forwardings.push_back({.line = *line, .what = *std::move(rule)});
    return {};
}

/// `store(item) -> Result<anything>` of every item, up to the first that fails.
template <class Items, class Store> Result<void> store_all(const Items& items, Store&& store) {
    for (const auto& item : items) {
        if (auto stored = store(item); !stored) {
            return std::unexpected(std::move(stored.error()));
        }
    }
    return {};
}

} // namespace

Result<void> read_line_parts(const DemoTables& tables, DemoData& data) {
    Result<void> done;
    const auto next = [&](std::string_view name, std::string_view text, auto read) {
        if (done) {
            done =
                read_table(name, text, [&](const TextTable& table, std::size_t row) { return read(table, row, data); });
        }
    };
    next("services", tables.services, read_service);
    next("tariffs", tables.tariffs, read_tariff);
    next("connected_services", tables.connected_services, read_connected_service);
    next("bundles", tables.bundles, read_bundle);
    next("devices", tables.devices, read_device);
    next("forwardings", tables.forwardings, read_forwarding);
    return done;
}

Result<void> add_catalogue(ports::Transaction& transaction, const DemoData& data) {
    if (auto done =
            store_all(data.services, [&](const auto& service) { return transaction.catalogue().put_service(service); });
        !done) {
        return done;
    }
    return store_all(data.tariffs, [&](const auto& tariff) { return transaction.catalogue().put_tariff(tariff); });
}

Result<void> add_line_parts(ports::Transaction& transaction, const DemoData& data) {
    Result<void> done = store_all(data.connected_services, [&](const auto& service) {
        return transaction.connected_services().put(service.line, service.what);
    });
    if (done) {
        done = store_all(data.bundles, [&](const auto& bundles) {
            return transaction.bundles().replace(bundles.first, bundles.second);
        });
    }
    if (done) {
        done = store_all(data.devices,
                         [&](const auto& device) { return transaction.devices().add(device.line, device.what); });
    }
    return done ? store_all(data.forwardings,
                            [&](const auto& rule) { return transaction.forwardings().set(rule.line, rule.what); })
                : done;
}

} // namespace kabinet::demo
