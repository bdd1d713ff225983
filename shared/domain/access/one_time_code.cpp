#include "shared/domain/access/one_time_code.hpp"

namespace kabinet::domain {

Result<OneTimeCode> OneTimeCode::parse(std::string_view text, std::string_view field) {
    const std::string typed = without_separators(text, length);
    if (typed.empty()) {
        return fail(ErrorCode::required, std::string(field));
    }
    const auto digits = Digits<length>::of(typed);
    return digits ? Result<OneTimeCode>(OneTimeCode(*digits)) : fail(ErrorCode::code_format, std::string(field));
}

} // namespace kabinet::domain
