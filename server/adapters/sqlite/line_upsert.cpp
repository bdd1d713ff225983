#include "server/adapters/sqlite/line_upsert.hpp"

#include "server/adapters/sqlite/columns.hpp"

namespace kabinet::sqlite {

namespace {

// What is the same is not written: triggers keep counters and the search.
constexpr std::string_view upsert_line =
    "INSERT INTO lines (msisdn, company_id, account, tariff, status, status_changed_at, balance_tiyn, available_tiyn,"
    " individual_limit_tiyn, registration_form, sms_ussd_ban, last_imei)"
    " VALUES (?, ?, ?, nullif(?, ''), ?, ?, ?, ?, ?, ?, ?, ?)"
    " ON CONFLICT (msisdn) DO UPDATE SET account = excluded.account, tariff = excluded.tariff,"
    " status = iif(status = 'processing', status, excluded.status),"
    " status_changed_at = iif(status = 'processing', status_changed_at, excluded.status_changed_at),"
    " balance_tiyn = excluded.balance_tiyn, available_tiyn = excluded.available_tiyn,"
    " individual_limit_tiyn = excluded.individual_limit_tiyn, registration_form = excluded.registration_form,"
    " sms_ussd_ban = excluded.sms_ussd_ban, last_imei = excluded.last_imei"
    " WHERE (account, tariff, balance_tiyn, available_tiyn, individual_limit_tiyn, registration_form, sms_ussd_ban,"
    " last_imei) IS NOT (excluded.account, excluded.tariff, excluded.balance_tiyn, excluded.available_tiyn,"
    " excluded.individual_limit_tiyn, excluded.registration_form, excluded.sms_ussd_ban, excluded.last_imei)"
    " OR (status <> 'processing' AND (status, status_changed_at) IS NOT (excluded.status, excluded.status_changed_at))";

constexpr std::string_view upsert_sim =
    "INSERT INTO sims (iccid, msisdn, swapped_at, pin1, pin2, puk1, puk2) VALUES (?, ?, ?, ?, ?, ?, ?)"
    " ON CONFLICT (iccid) DO UPDATE SET swapped_at = ifnull(excluded.swapped_at, swapped_at),"
    " pin1 = iif(excluded.pin1 = '', pin1, excluded.pin1), pin2 = iif(excluded.pin2 = '', pin2, excluded.pin2),"
    " puk1 = iif(excluded.puk1 = '', puk1, excluded.puk1), puk2 = iif(excluded.puk2 = '', puk2, excluded.puk2)"
    " WHERE ifnull(excluded.swapped_at, swapped_at) IS NOT swapped_at OR excluded.pin1 NOT IN ('', pin1)"
    " OR excluded.pin2 NOT IN ('', pin2) OR excluded.puk1 NOT IN ('', puk1) OR excluded.puk2 NOT IN ('', puk2)";

/// How many rows the line had: 0 or 1.
Result<std::int64_t> check_owner(Connection& connection, const ports::NewLine& line) {
    const auto owner = connection.query("SELECT company_id FROM lines WHERE msisdn = ?", number_of(line.msisdn))
                           .first([](const Row& row) { return Result<std::int64_t>(row.integer(0)); });
    if (!owner) {
        return std::unexpected(owner.error());
    }
    if (*owner && **owner != line.company.value) {
        return fail(ErrorCode::conflict, "msisdn", "the number is another company's");
    }
    return *owner ? 1 : 0;
}

Result<ports::Put> put_sim(Connection& connection, const ports::NewSim& sim) {
    const std::int64_t line = number_of(sim.line);
    const auto user =
        connection.query("SELECT msisdn FROM sims WHERE iccid = ?", sim.iccid.digits()).first([](const Row& row) {
            return Result<std::int64_t>(row.integer(0));
        });
    if (!user) {
        return std::unexpected(user.error());
    }
    if (*user && **user != line) {
        return fail(ErrorCode::iccid_in_use, "iccid");
    }
    if (auto gone = connection.run("DELETE FROM sims WHERE msisdn = ? AND iccid <> ?", line, sim.iccid.digits());
        !gone) {
        return std::unexpected(std::move(gone.error()));
    }
    const ports::SimCodes codes = sim.codes.value_or(ports::SimCodes{});
    return put_row(connection, Result<std::int64_t>(*user ? 1 : 0), upsert_sim, sim.iccid.digits(), line,
                   sim.swapped_at, codes.pin1, codes.pin2, codes.puk1, codes.puk2);
}

} // namespace

Result<void> ensure_tariff(Connection& connection, std::string_view tariff) {
    return tariff.empty() ? Result<void>()
                          : connection.run("INSERT INTO tariffs (name) VALUES (?) ON CONFLICT DO NOTHING", tariff);
}

Result<ports::Put> put_line(Connection& connection, const ports::NewLine& line,
                            const std::optional<ports::NewSim>& sim) {
    const Result<std::int64_t> existing = check_owner(connection, line);
    if (!existing) {
        return std::unexpected(existing.error());
    }
    if (auto known_tariff = ensure_tariff(connection, line.tariff); !known_tariff) {
        return std::unexpected(std::move(known_tariff.error()));
    }
    const Result<ports::Put> put =
        put_row(connection, existing, upsert_line, number_of(line.msisdn), line.company.value, line.account.digits(),
                line.tariff, domain::name_of(line.status), line.status_changed_at, line.balance.tiyn(),
                line.available.tiyn(), line.individual_limit.transform(&Money::tiyn), line.registration_form,
                line.sms_ussd_ban, line.imei.transform(&domain::Imei::digits));
    if (!put || !sim) {
        return put;
    }
    const Result<ports::Put> sim_put = put_sim(connection, *sim);
    if (!sim_put || *put != ports::Put::unchanged) {
        return sim_put ? put : sim_put;
    }
    return *sim_put == ports::Put::unchanged ? ports::Put::unchanged : ports::Put::changed;
}

} // namespace kabinet::sqlite
