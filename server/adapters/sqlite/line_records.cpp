#include "server/adapters/sqlite/line_records.hpp"

#include "server/adapters/sqlite/columns.hpp"

#include <utility>

namespace kabinet::sqlite {

namespace {

/// Of the columns iccid, swapped_at, pin1, pin2, puk1, puk2 from `first` on.
Result<std::optional<ports::NewSim>> sim_from(const Row& row, int first, const domain::Msisdn& line) {
    const auto iccid =
        optional_of<domain::Iccid>(row, first, [](std::string_view text) { return domain::Iccid::parse_stored(text); });
    if (!iccid) {
        return std::unexpected(iccid.error());
    }
    if (!*iccid) {
        return std::nullopt;
    }
    ports::SimCodes codes{.pin1 = std::string(row.text(first + 2)),
                          .pin2 = std::string(row.text(first + 3)),
                          .puk1 = std::string(row.text(first + 4)),
                          .puk2 = std::string(row.text(first + 5))};
    const bool known_codes = !(codes.pin1.empty() && codes.pin2.empty() && codes.puk1.empty() && codes.puk2.empty());
    return ports::NewSim{.iccid = **iccid,
                         .line = line,
                         .swapped_at = optional_instant(row, first + 1),
                         .codes = known_codes ? std::optional(std::move(codes)) : std::nullopt};
}

Result<ports::LineRecord> record_from(const Row& row) {
    const auto msisdn = msisdn_of(row.integer(0));
    if (!msisdn) {
        return std::unexpected(msisdn.error());
    }
    auto account = stored(domain::AccountNumber::parse(row.text(2)));
    if (!account) {
        return std::unexpected(std::move(account.error()));
    }
    const auto status = known(domain::line_status_from(row.text(4)));
    if (!status) {
        return std::unexpected(status.error());
    }
    auto imei = optional_of<domain::Imei>(row, 11, [](std::string_view text) { return domain::Imei::parse(text); });
    if (!imei) {
        return std::unexpected(std::move(imei.error()));
    }
    auto sim = sim_from(row, 12, *msisdn);
    if (!sim) {
        return std::unexpected(std::move(sim.error()));
    }
    return ports::LineRecord{.line = {.msisdn = *msisdn,
                                      .company = {row.integer(1)},
                                      .account = std::move(*account),
                                      .tariff = std::string(row.text(3)),
                                      .status = *status,
                                      .status_changed_at = optional_instant(row, 5),
                                      .balance = Money::of_tiyn(row.integer(6)),
                                      .available = Money::of_tiyn(row.integer(7)),
                                      .individual_limit = optional_money(row, 8),
                                      .registration_form = std::string(row.text(9)),
                                      .sms_ussd_ban = row.flag(10),
                                      .imei = std::move(*imei)},
                             .sim = std::move(*sim)};
}

} // namespace

Result<std::vector<ports::LineRecord>> read_line_records(Connection& connection, ports::CompanyId company,
                                                         std::optional<domain::Msisdn> after, int limit) {
    return connection
        .query("SELECT lines.msisdn, company_id, account, ifnull(tariff, ''), status, status_changed_at, balance_tiyn,"
               " available_tiyn, individual_limit_tiyn, registration_form, sms_ussd_ban, last_imei,"
               " iccid, swapped_at, pin1, pin2, puk1, puk2"
               " FROM lines INDEXED BY lines_by_number LEFT JOIN sims ON sims.msisdn = lines.msisdn"
               " WHERE company_id = ? AND lines.msisdn > ? ORDER BY lines.msisdn LIMIT ?",
               company.value, after ? number_of(*after) : 0, limit)
        .all(record_from);
}

} // namespace kabinet::sqlite
