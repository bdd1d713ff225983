#include "server/demo/demo_data.hpp"

#include "server/demo/cells.hpp"
#include "server/demo/line_parts.hpp"
#include "server/demo/read_table.hpp"

#include <algorithm>

namespace kabinet::demo {

namespace {

Result<void> read_company(const TextTable& table, std::size_t row, DemoData& data) {
    const auto bin = domain::Bin::parse(table.at(row, "bin"));
    if (!bin) {
        return std::unexpected(bin.error());
    }
    data.companies.push_back({.bin = *bin, .name = std::string(table.at(row, "name"))});
    return {};
}

Result<void> read_person(const TextTable& table, std::size_t row, DemoData& data) {
    const auto phone = domain::Msisdn::parse(table.at(row, "phone"));
    if (!phone) {
        return std::unexpected(phone.error());
    }
    const auto company = domain::Bin::parse(table.at(row, "company"));
    if (!company) {
        return std::unexpected(company.error());
    }
    const auto role = named_cell(domain::role_from(table.at(row, "role")), "role");
    if (!role) {
        return std::unexpected(role.error());
    }
    auto person = std::ranges::find(data.people, *phone, &DemoPerson::phone);
    if (person == data.people.end()) {
        data.people.push_back({.phone = *phone,
                               .name = std::string(table.at(row, "name")),
                               .email = std::string(table.at(row, "email")),
                               .language = std::string(table.at(row, "language")),
                               .roles = {}});
        person = std::prev(data.people.end());
    }
    person->roles.push_back({.company = *company, .role = *role});
    return {};
}

Result<void> read_account(const TextTable& table, std::size_t row, DemoData& data) {
    auto number = domain::AccountNumber::parse(table.at(row, "number"));
    if (!number) {
        return std::unexpected(std::move(number.error()));
    }
    const auto company = domain::Bin::parse(table.at(row, "company"));
    if (!company) {
        return std::unexpected(company.error());
    }
    const auto method = named_cell(domain::billing_method_from(table.at(row, "method")), "method");
    if (!method) {
        return std::unexpected(method.error());
    }
    const auto limit = money_cell(table.at(row, "limit"));
    if (!limit) {
        return std::unexpected(limit.error());
    }
    data.accounts.push_back(
        {.number = std::move(*number), .company = *company, .billing_method = *method, .credit_limit = *limit});
    return {};
}

Result<std::optional<ports::NewSim>> read_sim(const TextTable& table, std::size_t row, const domain::Msisdn& line) {
    const auto iccid = optional_cell<domain::Iccid>(table.at(row, "iccid"),
                                                    [](std::string_view text) { return domain::Iccid::parse(text); });
    if (!iccid) {
        return std::unexpected(iccid.error());
    }
    const auto swapped = moment_cell(table.at(row, "swapped"));
    if (!swapped) {
        return std::unexpected(swapped.error());
    }
    if (!*iccid) {
        return std::nullopt;
    }
    const auto text = [&](std::string_view column) { return std::string(table.at(row, column)); };
    return ports::NewSim{.iccid = **iccid,
                         .line = line,
                         .swapped_at = *swapped,
                         .codes = ports::SimCodes{
                             .pin1 = text("pin1"), .pin2 = text("pin2"), .puk1 = text("puk1"), .puk2 = text("puk2")}};
}

Result<void> read_line(const TextTable& table, std::size_t row, DemoData& data) {
    const auto msisdn = domain::Msisdn::parse(table.at(row, "number"));
    if (!msisdn) {
        return std::unexpected(msisdn.error());
    }
    auto account = domain::AccountNumber::parse(table.at(row, "account"));
    if (!account) {
        return std::unexpected(std::move(account.error()));
    }
    const auto status = named_cell(domain::line_status_from(table.at(row, "status")), "status");
    const auto changed = moment_cell(table.at(row, "status since"));
    const auto balance = money_cell(table.at(row, "balance"));
    const auto available = money_cell(table.at(row, "available"));
    const auto limit = money_cell(table.at(row, "own limit"));
    const auto imei = optional_cell<domain::Imei>(table.at(row, "imei"),
                                                  [](std::string_view text) { return domain::Imei::parse(text); });
    auto sim = read_sim(table, row, *msisdn);
    if (const Error* error = first_error(status, changed, balance, available, limit, imei, sim)) {
        return std::unexpected(*error);
    }
    data.lines.push_back({.line = {.msisdn = *msisdn,
                                   .company = {},
                                   .account = std::move(*account),
                                   .tariff = std::string(table.at(row, "tariff")),
                                   .status = *status,
                                   .status_changed_at = *changed,
                                   .balance = balance->value_or(Money()),
                                   .available = available->value_or(Money()),
                                   .individual_limit = *limit,
                                   .registration_form = std::string(table.at(row, "registration form")),
                                   .sms_ussd_ban = table.at(row, "sms ban") == "yes",
                                   .imei = *imei},
                          .sim = std::move(*sim)});
    return {};
}

} // namespace

Result<DemoData> parse_demo(const DemoTables& tables) {
    DemoData data;
    const auto into = [&](auto read) {
        return [&data, read](const TextTable& table, std::size_t row) { return read(table, row, data); };
    };
    Result<void> done = read_table("companies", tables.companies, into(read_company));
    if (done) {
        done = read_table("people", tables.people, into(read_person));
    }
    if (done) {
        done = read_table("accounts", tables.accounts, into(read_account));
    }
    if (done) {
        done = read_table("lines", tables.lines, into(read_line));
    }
    if (done) {
        done = read_line_parts(tables, data);
    }
    return done ? Result<DemoData>(std::move(data)) : std::unexpected(std::move(done.error()));
}

} // namespace kabinet::demo
