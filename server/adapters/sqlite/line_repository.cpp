#include "server/adapters/sqlite/line_repository.hpp"

#include "server/adapters/sqlite/columns.hpp"
#include "server/adapters/sqlite/line_filter.hpp"
#include "server/adapters/sqlite/line_page.hpp"
#include "server/adapters/sqlite/line_records.hpp"
#include "server/adapters/sqlite/line_upsert.hpp"

#include <fmt/format.h>

namespace kabinet::sqlite {

namespace {

constexpr std::string_view line_sql =
    ", status_changed_at, billing_method, available_tiyn, individual_limit_tiyn, credit_limit_tiyn,"
    " registration_form, sms_ussd_ban, last_imei, iccid, swapped_at,"
    " ifnull(pin1 || pin2 || puk1 || puk2, '') <> '', secret_code_sent_at"
    " FROM lines JOIN accounts ON accounts.number = lines.account LEFT JOIN sims ON sims.msisdn = lines.msisdn"
    " WHERE lines.msisdn = ? AND lines.company_id = ?";

Result<ports::Line> line_from(const Row& row) {
    auto list_row = line_row_from(row);
    if (!list_row) {
        return std::unexpected(std::move(list_row.error()));
    }
    constexpr int first = line_row_width;
    const auto billing_method = known(domain::billing_method_from(row.text(first + 1)));
    if (!billing_method) {
        return std::unexpected(billing_method.error());
    }
    auto imei =
        optional_of<domain::Imei>(row, first + 7, [](std::string_view text) { return domain::Imei::parse(text); });
    if (!imei) {
        return std::unexpected(std::move(imei.error()));
    }
    auto iccid = optional_of<domain::Iccid>(row, first + 8,
                                            [](std::string_view text) { return domain::Iccid::parse_stored(text); });
    if (!iccid) {
        return std::unexpected(std::move(iccid.error()));
    }
    return ports::Line{.row = std::move(*list_row),
                       .status_changed_at = optional_instant(row, first),
                       .billing_method = *billing_method,
                       .available = Money::of_tiyn(row.integer(first + 2)),
                       .individual_limit = optional_money(row, first + 3),
                       .credit_limit = optional_money(row, first + 4),
                       .registration_form = std::string(row.text(first + 5)),
                       .sms_ussd_ban = row.flag(first + 6),
                       .iccid = *iccid,
                       .sim_swapped_at = optional_instant(row, first + 9),
                       .imei = std::move(*imei),
                       .has_sim_codes = row.flag(first + 10),
                       .secret_code_sent_at = optional_instant(row, first + 11)};
}

} // namespace

Result<ports::LinePage> LineRepository::page(ports::CompanyId company, const ports::LinePageRequest& request) const {
    return read_line_page(connection_, company, request);
}

Result<ports::LineTotal> LineRepository::total(ports::CompanyId company, const domain::LineSearch& search,
                                               const ports::LineFilter& asked, std::int64_t cap) const {
    return count_lines(connection_, company, search, asked, cap);
}

Result<ports::LineChoices> LineRepository::choices(ports::CompanyId company, int limit) const {
    return read_line_choices(connection_, company, limit);
}

Result<ports::LineCounts> LineRepository::counts(ports::CompanyId company) const {
    Statement statement =
        connection_.query("SELECT status, lines FROM line_counts WHERE company_id = ?", company.value);
    ports::LineCounts counts;
    while (true) {
        const Result<bool> more = statement.step();
        if (!more) {
            return std::unexpected(more.error());
        }
        if (!*more) {
            return counts;
        }
        const auto status = known(domain::line_status_from(statement.row().text(0)));
        if (!status) {
            return std::unexpected(status.error());
        }
        const std::int64_t lines = statement.row().integer(1);
        switch (*status) {
        case domain::LineStatus::active:
            counts.active = lines;
            break;
        case domain::LineStatus::blocked:
            counts.blocked = lines;
            break;
        case domain::LineStatus::debt:
            counts.debt = lines;
            break;
        case domain::LineStatus::processing:
            counts.processing = lines;
            break;
        }
    }
}

Result<std::optional<ports::Line>> LineRepository::find(ports::CompanyId company, const domain::Msisdn& msisdn) const {
    return connection_.query(fmt::format("SELECT {}{}", line_row_columns, line_sql), number_of(msisdn), company.value)
        .first(line_from);
}

Result<std::optional<Instant>> LineRepository::sim_swapped_at(const domain::Msisdn& msisdn) const {
    return connection_
        .query("SELECT swapped_at FROM sims WHERE msisdn = ? AND swapped_at IS NOT NULL", number_of(msisdn))
        .first([](const Row& row) { return Result<Instant>(row.instant(0)); });
}

Result<std::optional<ports::SimCodes>> LineRepository::sim_codes(ports::CompanyId company,
                                                                 const domain::Msisdn& msisdn) const {
    return connection_
        .query("SELECT pin1, pin2, puk1, puk2 FROM sims JOIN lines ON lines.msisdn = sims.msisdn"
               " WHERE sims.msisdn = ? AND company_id = ? AND pin1 || pin2 || puk1 || puk2 <> ''",
               number_of(msisdn), company.value)
        .first([](const Row& row) {
            return Result<ports::SimCodes>({.pin1 = std::string(row.text(0)),
                                            .pin2 = std::string(row.text(1)),
                                            .puk1 = std::string(row.text(2)),
                                            .puk2 = std::string(row.text(3))});
        });
}

Result<bool> LineRepository::exists(const domain::Msisdn& msisdn) const {
    return connection_.query("SELECT 1 FROM lines WHERE msisdn = ?", number_of(msisdn)).step();
}

Result<std::vector<ports::LineRecord>> LineRepository::records(ports::CompanyId company,
                                                               std::optional<domain::Msisdn> after, int limit) const {
    return read_line_records(connection_, company, after, limit);
}

Result<std::optional<domain::Msisdn>> LineRepository::line_of_sim(const domain::Iccid& iccid) const {
    return connection_.query("SELECT msisdn FROM sims WHERE iccid = ?", iccid.digits()).first([](const Row& row) {
        return msisdn_of(row.integer(0));
    });
}

Result<void> LineRepository::add(const ports::NewLine& line) {
    if (auto known_tariff = ensure_tariff(connection_, line.tariff); !known_tariff) {
        return known_tariff;
    }
    return connection_.run(
        "INSERT INTO lines (msisdn, company_id, account, tariff, status, status_changed_at, balance_tiyn,"
        " available_tiyn, individual_limit_tiyn, registration_form, sms_ussd_ban, last_imei)"
        " VALUES (?, ?, ?, nullif(?, ''), ?, ?, ?, ?, ?, ?, ?, ?)",
        number_of(line.msisdn), line.company.value, line.account.digits(), line.tariff, domain::name_of(line.status),
        line.status_changed_at, line.balance.tiyn(), line.available.tiyn(),
        line.individual_limit.transform(&Money::tiyn), line.registration_form, line.sms_ussd_ban,
        line.imei.transform(&domain::Imei::digits));
}

Result<void> LineRepository::add_sim(const ports::NewSim& sim) {
    const ports::SimCodes codes = sim.codes.value_or(ports::SimCodes{});
    return connection_.run("INSERT INTO sims (iccid, msisdn, swapped_at, pin1, pin2, puk1, puk2)"
                           " VALUES (?, ?, ?, ?, ?, ?, ?)",
                           sim.iccid.digits(), number_of(sim.line), sim.swapped_at, codes.pin1, codes.pin2, codes.puk1,
                           codes.puk2);
}

Result<ports::Put> LineRepository::put(const ports::NewLine& line, const std::optional<ports::NewSim>& sim) {
    return put_line(connection_, line, sim);
}

template <class... Arguments> Result<void> LineRepository::change(std::string_view sql, const Arguments&... arguments) {
    if (auto done = connection_.run(sql, arguments...); !done) {
        return done;
    }
    return connection_.changes() > 0 ? Result<void>() : fail(ErrorCode::not_found);
}

Result<void> LineRepository::set_status(const domain::Msisdn& line, domain::LineStatus status,
                                        std::optional<Instant> changed_at) {
    return change("UPDATE lines SET status = ?, status_changed_at = ? WHERE msisdn = ?", domain::name_of(status),
                  changed_at, number_of(line));
}

Result<void> LineRepository::swap_sim(const domain::Msisdn& line, const domain::Iccid& iccid, Instant at) {
    if (auto gone = connection_.run("DELETE FROM sims WHERE msisdn = ?", number_of(line)); !gone) {
        return gone;
    }
    return add_sim({.iccid = iccid, .line = line, .swapped_at = at, .codes = std::nullopt});
}

Result<void> LineRepository::set_sms_ussd_ban(const domain::Msisdn& line, bool on) {
    return change("UPDATE lines SET sms_ussd_ban = ? WHERE msisdn = ?", on, number_of(line));
}

Result<void> LineRepository::set_individual_limit(const domain::Msisdn& line, std::optional<Money> limit) {
    return change("UPDATE lines SET individual_limit_tiyn = ? WHERE msisdn = ?", limit.transform(&Money::tiyn),
                  number_of(line));
}

Result<void> LineRepository::set_secret_code(const domain::Msisdn& line, std::optional<Instant> sent_at) {
    return change("UPDATE lines SET secret_code_sent_at = ? WHERE msisdn = ?", sent_at, number_of(line));
}

} // namespace kabinet::sqlite
