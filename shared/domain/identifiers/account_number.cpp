#include "shared/domain/identifiers/account_number.hpp"

#include "shared/domain/identifiers/text.hpp"

namespace kabinet::domain {

Result<AccountNumber> AccountNumber::parse(std::string_view text, std::string_view field) {
    std::string typed = without_separators(text, max_length);
    if (typed.empty()) {
        return fail(ErrorCode::required, std::string(field));
    }
    if (!std::ranges::all_of(typed, is_digit)) {
        return fail(ErrorCode::account_characters, std::string(field));
    }
    if (typed.size() < min_length || typed.size() > max_length) {
        return fail(ErrorCode::account_length, std::string(field));
    }
    return AccountNumber(std::move(typed));
}

} // namespace kabinet::domain
