#include "server/adapters/sqlite/line_search.hpp"

namespace kabinet::sqlite {

namespace {

// The index knows nothing shorter.
constexpr std::size_t shortest_phrase = 3;
// Walking so many lines takes a few milliseconds (0.13 µs each), as asking the index does.
constexpr std::int64_t small_company = 20'000;
// With more matches than this, sorting them costs more than meeting a pageful of them in the list's own order.
constexpr std::int64_t many_matches = 20'000;

} // namespace

std::string search_phrase(const domain::LineSearch& search) {
    return '"' + search.digits() + '"';
}

Result<SearchWay> choose_way(Connection& connection, ports::CompanyId company, const domain::LineSearch& search) {
    if (search.empty()) {
        return SearchWay::everything;
    }
    if (search.digits().size() < shortest_phrase) {
        return SearchWay::walk;
    }
    const Result<std::int64_t> lines =
        connection.query("SELECT sum(lines) FROM line_counts WHERE company_id = ?", company.value).number();
    if (!lines) {
        return std::unexpected(lines.error());
    }
    if (*lines <= small_company) {
        return SearchWay::walk;
    }
    const Result<std::int64_t> matches =
        connection
            .query("SELECT count(*) FROM (SELECT 1 FROM line_search WHERE line_search MATCH ? LIMIT ?)",
                   search_phrase(search), many_matches + 1)
            .number();
    if (!matches) {
        return std::unexpected(matches.error());
    }
    return *matches <= many_matches ? SearchWay::index : SearchWay::walk;
}

Result<std::int64_t> count_matches(Connection& connection, ports::CompanyId company, const domain::LineSearch& search,
                                   SearchWay way, std::int64_t most) {
    switch (way) {
    case SearchWay::index:
        return connection
            .query(
                "SELECT count(*) FROM (SELECT 1 FROM line_search CROSS JOIN lines ON lines.msisdn = line_search.rowid"
                " WHERE line_search MATCH ? AND company_id = ? LIMIT ?)",
                search_phrase(search), company.value, most)
            .number();
    case SearchWay::walk:
        // This index holds both the number and the account.
        return connection
            .query("SELECT count(*) FROM (SELECT 1 FROM lines INDEXED BY lines_by_account WHERE company_id = ?1"
                   " AND (instr(msisdn, ?2) OR instr(account, ?2)) LIMIT ?3)",
                   company.value, search.digits(), most)
            .number();
    case SearchWay::everything:
        break;
    }
    return connection.query("SELECT sum(lines) FROM line_counts WHERE company_id = ?", company.value).number();
}

} // namespace kabinet::sqlite
