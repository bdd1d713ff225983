#include "shared/base/names.hpp"
#include "shared/contract/lines.hpp"
#include "shared/contract/query_codec.hpp"
#include "shared/domain/line/line_search.hpp"

#include <algorithm>

namespace kabinet::contract {

namespace {

constexpr Names<LineSort, 5> sort_names{{"number", "account", "tariff", "status", "balance"}};

} // namespace

std::string_view name_of(LineSort sort) noexcept {
    return sort_names.of(sort);
}

std::optional<LineSort> line_sort_from(std::string_view name) noexcept {
    return sort_names.find(name);
}

template struct QueryCodec<LinesQuery>;

Result<LinesQuery> decode_lines_query(const Parameters& parameters) {
    auto query = decode_query<LinesQuery>(parameters);
    if (!query) {
        return query;
    }
    auto search = domain::LineSearch::parse(query->search);
    if (!search) {
        return std::unexpected(std::move(search.error()));
    }
    query->search = search->digits();
    if (!query->account.empty()) {
        auto account = domain::AccountNumber::parse(query->account);
        if (!account) {
            return std::unexpected(std::move(account.error()));
        }
        query->account = account->str();
    }
    std::ranges::sort(query->status);
    const auto repeated = std::ranges::unique(query->status);
    query->status.erase(repeated.begin(), repeated.end());
    return query;
}

} // namespace kabinet::contract
