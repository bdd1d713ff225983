#include "server/adapters/sqlite/line_search.hpp"

#include <algorithm>
#include <vector>

namespace kabinet::sqlite {

namespace {

// The index knows runs of three digits.
constexpr std::size_t run_length = 3;
// One line in so many is in the sample: see migrations/0002_usage_and_digit_samples.sql.
constexpr std::int64_t sampled_of = 61;
// What the index answers has to be fetched, which takes as long as to walk past so many lines.
constexpr std::int64_t walked_for_one_answer = 8;
// Going through a second run's list and keeping only what is in both is quicker than to look at the first one's
// answers, as long as it is not so many times as long.
constexpr std::int64_t worth_a_second = 12;
// With more matches than this, sorting them costs more than meeting a pageful of them in the list's own order.
constexpr std::int64_t many_matches = 5'000;

struct Run {
    std::string digits;
    std::int64_t sampled = 0; ///< lines of the sample that have it
};

/// The runs of a search, the rarest first.
Result<std::vector<Run>> runs_of(Connection& connection, const std::string& digits) {
    std::vector<Run> runs;
    for (std::size_t i = 0; i + run_length <= digits.size(); ++i) {
        Run run{.digits = digits.substr(i, run_length), .sampled = 0};
        if (std::ranges::find(runs, run.digits, &Run::digits) != runs.end()) {
            continue;
        }
        const Result<std::int64_t> sampled =
            connection.query("SELECT lines FROM digit_samples WHERE digits = ?", run.digits).number();
        if (!sampled) {
            return std::unexpected(sampled.error());
        }
        run.sampled = *sampled;
        runs.push_back(std::move(run));
    }
    std::ranges::stable_sort(runs, {}, &Run::sampled);
    return runs;
}

std::string phrase_of(const std::vector<Run>& rarest_first) {
    std::string phrase = '"' + rarest_first[0].digits + '"';
    if (rarest_first.size() > 1 && rarest_first[1].sampled <= worth_a_second * (rarest_first[0].sampled + 1)) {
        phrase += " AND \"" + rarest_first[1].digits + '"';
    }
    return phrase;
}

Result<std::int64_t> lines_of(Connection& connection, ports::CompanyId company) {
    return connection.query("SELECT sum(lines) FROM line_counts WHERE company_id = ?", company.value).number();
}

} // namespace

Result<SearchPlan> plan_search(Connection& connection, ports::CompanyId company, const domain::LineSearch& search,
                               const FilterPlan& filtered, bool by_number) {
    if (search.empty()) {
        return SearchPlan{.way = SearchWay::everything, .phrase = {}};
    }
    SearchPlan walk{.way = SearchWay::walk, .phrase = {}};
    if (filtered.few || search.digits().size() < run_length) {
        return walk;
    }
    const auto runs = runs_of(connection, search.digits());
    if (!runs) {
        return std::unexpected(runs.error());
    }
    const Result<std::int64_t> lines = lines_of(connection, company);
    if (!lines) {
        return std::unexpected(lines.error());
    }
    if (*lines <= walked_for_one_answer * sampled_of * (runs->front().sampled + 1)) {
        return walk;
    }
    SearchPlan index{.way = SearchWay::index, .phrase = phrase_of(*runs)};
    if (by_number) {
        return index;
    }
    const Result<std::int64_t> matches = count_matches(connection, company, search, index, {}, {}, many_matches + 1);
    if (!matches) {
        return std::unexpected(matches.error());
    }
    return *matches <= many_matches ? index : walk;
}

Result<std::int64_t> count_matches(Connection& connection, ports::CompanyId company, const domain::LineSearch& search,
                                   const SearchPlan& plan, const ports::LineFilter& filter, const FilterPlan& filtered,
                                   std::int64_t most) {
    if (plan.way == SearchWay::everything) {
        return filter.empty() ? lines_of(connection, company)
                              : count_filtered(connection, company, filter, filtered, most);
    }
    // The index of accounts holds both the number and the account.
    const FilterColumn lead = filtered.rarest == FilterColumn::none ? FilterColumn::account : filtered.rarest;
    const bool by_index = plan.way == SearchWay::index;
    const std::string_view from = by_index ? "line_search CROSS JOIN lines ON lines.msisdn = line_search.rowid"
                                             " WHERE line_search MATCH :phrase AND company_id = :company"
                                           : source_of(lead);
    const std::string conditions = conditions_of(filter, by_index ? FilterColumn::none : lead);
    Statement statement =
        connection.query("SELECT count(*) FROM (SELECT 1 FROM " + std::string(from) + conditions +
                         " AND (instr(lines.msisdn, :search) OR instr(lines.account, :search)) LIMIT :most)");
    statement.bind_if_named(":phrase", plan.phrase);
    statement.bind_named(":company", company.value);
    bind_filter(statement, filter);
    statement.bind_named(":search", search.digits());
    statement.bind_named(":most", most);
    return statement.number();
}

} // namespace kabinet::sqlite
