#include "server/adapters/sqlite/usage_repository.hpp"

#include "server/adapters/sqlite/columns.hpp"
#include "server/adapters/sqlite/usage_key.hpp"
#include "server/adapters/sqlite/usage_reader.hpp"
#include "server/adapters/sqlite/usage_rows.hpp"

#include <algorithm>

namespace kabinet::sqlite {

namespace {

/// What `read()` answers when the line is the company's, nothing when it is not.
template <class Read>
auto of_company(Connection& connection, ports::CompanyId company, const domain::Msisdn& line, Read&& read) {
    using Answer = std::invoke_result_t<Read>;
    const Result<bool> theirs =
        connection.query("SELECT 1 FROM lines WHERE msisdn = ? AND company_id = ?", number_of(line), company.value)
            .step();
    if (!theirs) {
        return Answer(std::unexpected(theirs.error()));
    }
    return *theirs ? read() : Answer();
}

/// A record's place in the table, and in the batch that it came with.
struct Place {
    std::int64_t week;
    std::int64_t msisdn;
    std::int64_t at;
    std::int64_t seq;
    std::size_t index;

    auto operator<=>(const Place&) const noexcept = default;
};

/// In the order of the table, so that neighbours are written to one page after another.
std::vector<Place> places_of(std::span<const ports::NewCdr> records) {
    std::vector<Place> places;
    places.reserve(records.size());
    for (std::size_t i = 0; i < records.size(); ++i) {
        const Instant at = records[i].cdr.at;
        places.push_back({.week = week_of(at),
                          .msisdn = number_of(records[i].line),
                          .at = at.time_since_epoch().count(),
                          .seq = seq_of(records[i]),
                          .index = i});
    }
    std::ranges::sort(places);
    return places;
}

} // namespace

Result<ports::UsagePage> UsageRepository::page(ports::CompanyId company, const domain::Msisdn& line,
                                               const ports::UsagePageRequest& request) const {
    return of_company(connection_, company, line, [&] { return read_usage_page(connection_, line, request); });
}

Result<std::vector<ports::UsageTotal>> UsageRepository::totals(ports::CompanyId company, const domain::Msisdn& line,
                                                               const domain::InstantRange& range) const {
    return of_company(connection_, company, line, [&] { return read_usage_totals(connection_, line, range); });
}

Result<std::vector<ports::UsageDay>> UsageRepository::days(ports::CompanyId company, const domain::Msisdn& line,
                                                           const domain::InstantRange& range, TimeZone zone) const {
    return of_company(connection_, company, line, [&] { return read_usage_days(connection_, line, range, zone); });
}

Result<std::optional<domain::InstantRange>> UsageRepository::kept() const {
    const auto week = [&](std::string_view sql) {
        return connection_.query(sql).first([](const Row& row) { return Result<std::int64_t>(row.integer(0)); });
    };
    const auto first = week("SELECT week FROM usage ORDER BY week LIMIT 1");
    const auto last = week("SELECT week FROM usage ORDER BY week DESC LIMIT 1");
    if (!first || !last) {
        return std::unexpected(first ? last.error() : first.error());
    }
    if (!*first || !*last) {
        return std::nullopt;
    }
    return domain::InstantRange{.begin = begin_of_week(**first), .end = begin_of_week(**last + 1)};
}

Result<void> UsageRepository::scan(const ports::UsageScan& scan, const Visit& visit) const {
    return scan_usage(connection_, scan, visit);
}

Result<std::int64_t> UsageRepository::append(std::span<const ports::NewCdr> records) {
    std::int64_t added = 0;
    for (const Place& place : places_of(records)) {
        const domain::Cdr& cdr = records[place.index].cdr;
        if (auto done = connection_.run(
                "INSERT INTO usage (week, msisdn, at, seq, kind, direction, zone, other_party, amount, cost_tiyn)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                place.week, place.msisdn, place.at, place.seq, number_of(cdr.kind), number_of(cdr.direction),
                number_of(cdr.zone), cdr.other_party.text(), cdr.amount, cdr.cost.tiyn());
            !done) {
            return std::unexpected(std::move(done.error()));
        }
        added += connection_.changes();
    }
    return added;
}

Result<std::int64_t> UsageRepository::remove_old_weeks(Instant before, std::int64_t most) {
    std::optional<std::int64_t> oldest;
    {
        Statement statement = connection_.query("SELECT week FROM usage ORDER BY week LIMIT 1");
        const Result<bool> found = statement.step();
        if (!found) {
            return std::unexpected(found.error());
        }
        if (*found) {
            oldest = statement.row().integer(0);
        }
    }
    if (!oldest || *oldest >= week_of(before)) {
        return 0;
    }
    const Result<void> removed =
        connection_.run("DELETE FROM usage WHERE week = ?1 AND msisdn <= ifnull((SELECT msisdn FROM usage"
                        " WHERE week = ?1 ORDER BY msisdn, at, seq LIMIT 1 OFFSET ?2), 9223372036854775807)",
                        *oldest, std::max<std::int64_t>(most, 1) - 1);
    return removed ? Result<std::int64_t>(connection_.changes()) : std::unexpected(removed.error());
}

} // namespace kabinet::sqlite
