#include "shared/base/names.hpp"
#include "shared/contract/lines.hpp"
#include "shared/contract/query.hpp"
#include "shared/domain/line/line_search.hpp"

#include <charconv>

namespace kabinet::contract {

namespace {

constexpr Names<LineSort, 5> sort_names{{"number", "account", "tariff", "status", "balance"}};
constexpr std::size_t cursor_max_length = 512;

Result<int> parse_limit(std::string_view text) {
    int limit = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), limit);
    if (error != std::errc{} || end != text.data() + text.size() || limit < 1 || limit > lines_page_limit_max) {
        return fail(ErrorCode::limit_range, "limit");
    }
    return limit;
}

} // namespace

std::string_view name_of(LineSort sort) noexcept {
    return sort_names.of(sort);
}

std::optional<LineSort> line_sort_from(std::string_view name) noexcept {
    return sort_names.find(name);
}

Result<LinesQuery> decode_lines_query(const Parameters& parameters) {
    LinesQuery query;
    const auto search = domain::LineSearch::parse(find_parameter(parameters, "search"));
    if (!search) {
        return std::unexpected(search.error());
    }
    query.search = search->digits();
    if (const auto name = find_parameter(parameters, "sort"); !name.empty()) {
        const auto sort = line_sort_from(name);
        if (!sort) {
            return fail(ErrorCode::unknown_value, "sort");
        }
        query.sort = *sort;
    }
    if (const auto order = find_parameter(parameters, "order"); !order.empty()) {
        if (order != "asc" && order != "desc") {
            return fail(ErrorCode::unknown_value, "order");
        }
        query.descending = order == "desc";
    }
    query.after = find_parameter(parameters, "after");
    if (query.after.size() > cursor_max_length) {
        return fail(ErrorCode::cursor_invalid, "after");
    }
    if (const auto text = find_parameter(parameters, "limit"); !text.empty()) {
        const auto limit = parse_limit(text);
        if (!limit) {
            return std::unexpected(limit.error());
        }
        query.limit = *limit;
    }
    return query;
}

std::string encode_query(const LinesQuery& query) {
    QueryWriter writer;
    if (!query.search.empty()) {
        writer.add("search", query.search);
    }
    if (query.sort != LineSort::number) {
        writer.add("sort", name_of(query.sort));
    }
    if (query.descending) {
        writer.add("order", "desc");
    }
    if (!query.after.empty()) {
        writer.add("after", query.after);
    }
    if (query.limit != lines_page_limit_default) {
        writer.add("limit", query.limit);
    }
    return writer.take();
}

} // namespace kabinet::contract
