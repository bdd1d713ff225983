#include "server/adapters/sqlite/usage_reader.hpp"

#include "server/adapters/sqlite/columns.hpp"
#include "server/adapters/sqlite/usage_key.hpp"
#include "server/adapters/sqlite/usage_rows.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <utility>

namespace kabinet::sqlite {

namespace {

constexpr std::int64_t smallest = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t largest = std::numeric_limits<std::int64_t>::max();
constexpr std::chrono::seconds second{1};

/// The rows of `sql`, whose arguments are the week, the line and the range, in one week after another.
template <class Visit>
Result<void> each_row_of_line(Connection& connection, std::string_view sql, const domain::Msisdn& line,
                              const domain::InstantRange& range, Visit&& visit) {
    const std::int64_t last_week = week_of(range.end - second);
    for (std::int64_t week = week_of(range.begin); week <= last_week; ++week) {
        if (Result<void> done = connection.query(sql, week, number_of(line), range.begin, range.end).each(visit);
            !done) {
            return done;
        }
    }
    return {};
}

template <class Key, class Sum> std::vector<Sum> in_order(const std::map<Key, Sum>& sums) {
    std::vector<Sum> values;
    values.reserve(sums.size());
    for (const auto& [key, sum] : sums) {
        values.push_back(sum);
    }
    return values;
}

constexpr std::string_view newest_first_sql =
    "SELECT at, seq, kind, direction, zone, other_party, amount, cost_tiyn FROM usage"
    " WHERE week = ?1 AND msisdn = ?2 AND (at, seq) < (?3, ?4) AND at >= ?5"
    " AND kind = ifnull(?6, kind) AND direction = ifnull(?7, direction) ORDER BY at DESC, seq DESC LIMIT ?8";
constexpr std::string_view oldest_first_sql =
    "SELECT at, seq, kind, direction, zone, other_party, amount, cost_tiyn FROM usage"
    " WHERE week = ?1 AND msisdn = ?2 AND (at, seq) > (?3, ?4) AND at < ?5"
    " AND kind = ifnull(?6, kind) AND direction = ifnull(?7, direction) ORDER BY at, seq LIMIT ?8";

/// What lies between the place where a page begins and the far end of its range.
struct Stretch {
    ports::UsagePosition beyond; ///< itself left out
    Instant bound;               ///< the range's other end
    std::int64_t first_week;
    std::int64_t last_week;
};

Stretch stretch_of(const ports::UsagePageRequest& request) noexcept {
    const domain::InstantRange& range = request.range;
    if (request.newest_first) {
        ports::UsagePosition beyond{.at = range.end, .id = smallest};
        if (request.after && request.after->at < range.end) {
            beyond = *request.after;
        }
        return {.beyond = beyond,
                .bound = range.begin,
                .first_week = week_of(std::min(beyond.at, range.end - second)),
                .last_week = week_of(range.begin)};
    }
    ports::UsagePosition beyond{.at = range.begin - second, .id = largest};
    if (request.after && request.after->at >= range.begin) {
        beyond = *request.after;
    }
    return {.beyond = beyond,
            .bound = range.end,
            .first_week = week_of(std::max(beyond.at, range.begin)),
            .last_week = week_of(range.end - second)};
}

} // namespace

Result<ports::UsagePage> read_usage_page(Connection& connection, const domain::Msisdn& line,
                                         const ports::UsagePageRequest& request) {
    const auto kind = request.filter.kind.transform([](domain::UsageKind value) { return number_of(value); });
    const auto direction =
        request.filter.direction.transform([](domain::UsageDirection value) { return number_of(value); });
    const Stretch stretch = stretch_of(request);
    const std::int64_t step = request.newest_first ? -1 : 1;
    const auto limit = static_cast<std::size_t>(request.limit);
    const std::size_t wanted = limit + 1; // one more tells whether there is more
    ports::UsagePage page;
    for (std::int64_t week = stretch.first_week;
         page.records.size() < wanted && step * week <= step * stretch.last_week; week += step) {
        auto found = connection
                         .query(request.newest_first ? newest_first_sql : oldest_first_sql, week, number_of(line),
                                stretch.beyond.at, stretch.beyond.id, stretch.bound, kind, direction,
                                static_cast<std::int64_t>(wanted - page.records.size()))
                         .all(stored_cdr_from);
        if (!found) {
            return std::unexpected(std::move(found.error()));
        }
        std::ranges::move(*found, std::back_inserter(page.records));
    }
    page.more = page.records.size() > limit;
    if (page.more) {
        page.records.pop_back();
    }
    return page;
}

Result<std::vector<ports::UsageTotal>> read_usage_totals(Connection& connection, const domain::Msisdn& line,
                                                         const domain::InstantRange& range) {
    std::map<std::pair<domain::UsageKind, domain::UsageDirection>, ports::UsageTotal> sums;
    const auto add = [&](const Row& row) -> Result<void> {
        const auto kind = usage_kind_of(row.integer(0));
        const auto direction = usage_direction_of(row.integer(1));
        if (!kind || !direction) {
            return std::unexpected(kind ? direction.error() : kind.error());
        }
        ports::UsageTotal& total = sums[{*kind, *direction}];
        total.kind = *kind;
        total.direction = *direction;
        total.records += row.integer(2);
        total.amount += row.integer(3);
        total.cost = Money::of_tiyn(total.cost.tiyn() + row.integer(4));
        return {};
    };
    const Result<void> read =
        each_row_of_line(connection,
                         "SELECT kind, direction, count(*), sum(amount), sum(cost_tiyn) FROM usage"
                         " WHERE week = ? AND msisdn = ? AND at >= ? AND at < ? GROUP BY kind, direction",
                         line, range, add);
    return read ? Result<std::vector<ports::UsageTotal>>(in_order(sums)) : std::unexpected(read.error());
}

Result<std::vector<ports::UsageDay>> read_usage_days(Connection& connection, const domain::Msisdn& line,
                                                     const domain::InstantRange& range, TimeZone zone) {
    std::map<std::pair<Date, domain::UsageKind>, ports::UsageDay> sums;
    const auto add = [&](const Row& row) -> Result<void> {
        const auto kind = usage_kind_of(row.integer(1));
        if (!kind) {
            return std::unexpected(kind.error());
        }
        const Date date = date_of(zone.to_local(row.instant(0)));
        ports::UsageDay& day = sums[{date, *kind}];
        day.day = date;
        day.kind = *kind;
        ++day.records;
        day.amount += row.integer(2);
        day.cost = Money::of_tiyn(day.cost.tiyn() + row.integer(3));
        return {};
    };
    const Result<void> read = each_row_of_line(
        connection,
        "SELECT at, kind, amount, cost_tiyn FROM usage WHERE week = ? AND msisdn = ? AND at >= ? AND at < ?", line,
        range, add);
    return read ? Result<std::vector<ports::UsageDay>>(in_order(sums)) : std::unexpected(read.error());
}

Result<void> scan_usage(Connection& connection, const ports::UsageScan& scan,
                        const ports::UsageRepository::Visit& visit) {
    const auto number = [](const domain::Msisdn& msisdn) { return number_of(msisdn); };
    const auto company = scan.company.transform([](ports::CompanyId id) { return id.value; });
    const std::string_view lines_sql =
        company ? "SELECT msisdn FROM lines INDEXED BY lines_by_number WHERE company_id = ?1"
                  " AND msisdn BETWEEN ?2 AND ?3 ORDER BY msisdn"
                : "SELECT msisdn FROM lines WHERE ?1 IS NULL AND msisdn BETWEEN ?2 AND ?3 ORDER BY msisdn";
    const auto visit_line = [&](const Row& row) -> Result<void> {
        const auto line = msisdn_of(row.integer(0));
        if (!line) {
            return std::unexpected(line.error());
        }
        const auto visit_record = [&](const Row& record) -> Result<void> {
            const auto stored_cdr = stored_cdr_from(record);
            return stored_cdr ? visit(*line, *stored_cdr) : std::unexpected(stored_cdr.error());
        };
        return each_row_of_line(connection,
                                "SELECT at, seq, kind, direction, zone, other_party, amount, cost_tiyn FROM usage"
                                " WHERE week = ? AND msisdn = ? AND at >= ? AND at < ? ORDER BY at, seq",
                                *line, scan.range, visit_record);
    };
    return connection
        .query(lines_sql, company, scan.first.transform(number).value_or(smallest),
               scan.last.transform(number).value_or(largest))
        .each(visit_line);
}

} // namespace kabinet::sqlite
