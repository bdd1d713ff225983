#include "shared/domain/identifiers/iccid.hpp"

namespace kabinet::domain {

Result<Iccid> Iccid::parse(std::string_view text, const IccidRules& rules, std::string_view field) {
    const auto refuse = [field](ErrorCode code) { return fail(code, std::string(field)); };

    const std::string typed = without_separators(text, length);
    if (typed.empty()) {
        return refuse(ErrorCode::required);
    }
    if (!std::ranges::all_of(typed, is_digit)) {
        return refuse(ErrorCode::iccid_characters);
    }
    const auto digits = Digits<length>::of(typed);
    if (!digits) {
        return refuse(ErrorCode::iccid_length);
    }
    if (!typed.starts_with(rules.prefix)) {
        return refuse(ErrorCode::iccid_prefix);
    }
    if (rules.check_digit && !luhn_valid(typed)) {
        return refuse(ErrorCode::iccid_check_digit);
    }
    return Iccid(*digits);
}

Result<Iccid> Iccid::parse_stored(std::string_view text, std::string_view field) {
    return parse(text, IccidRules{.prefix = {}, .check_digit = false}, field);
}

} // namespace kabinet::domain
