#include "shared/domain/line/line_search.hpp"

#include "shared/domain/identifiers/msisdn.hpp"

namespace kabinet::domain {

Result<LineSearch> LineSearch::parse(std::string_view text, std::string_view field) {
    std::string typed = without_separators(text, max_length + 1);
    if (typed.starts_with('+')) {
        typed.erase(0, 1);
    }
    if (!std::ranges::all_of(typed, is_digit)) {
        return fail(ErrorCode::search_characters, std::string(field));
    }
    if (typed.size() > max_length) {
        return fail(ErrorCode::too_long, std::string(field));
    }
    if (const auto whole = Msisdn::parse(typed)) {
        return LineSearch(whole->str());
    }
    return LineSearch(std::move(typed));
}

} // namespace kabinet::domain
