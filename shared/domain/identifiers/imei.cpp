#include "shared/domain/identifiers/imei.hpp"

#include "shared/domain/identifiers/text.hpp"

namespace kabinet::domain {

Result<Imei> Imei::parse(std::string_view text, std::string_view field) {
    const auto refuse = [field](ErrorCode code) { return fail(code, std::string(field)); };
    constexpr std::size_t with_check_digit = device_length + 1;
    constexpr std::size_t with_version = device_length + 2;

    std::string typed = without_separators(text, with_version);
    if (typed.empty()) {
        return refuse(ErrorCode::required);
    }
    if (!std::ranges::all_of(typed, is_digit)) {
        return refuse(ErrorCode::imei_characters);
    }
    if (typed.size() < device_length || typed.size() > with_version) {
        return refuse(ErrorCode::imei_length);
    }
    if (typed.size() == with_check_digit && !luhn_valid(typed)) {
        return refuse(ErrorCode::imei_check_digit);
    }
    return Imei(std::move(typed));
}

} // namespace kabinet::domain
