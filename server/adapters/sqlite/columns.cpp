#include "server/adapters/sqlite/columns.hpp"

#include <charconv>
#include <string>

namespace kabinet::sqlite {

std::int64_t number_of(const domain::Msisdn& msisdn) noexcept {
    const std::string_view digits = msisdn.digits();
    std::int64_t number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

Result<domain::Msisdn> msisdn_of(std::int64_t number) {
    return stored(domain::Msisdn::parse(std::to_string(number)));
}

} // namespace kabinet::sqlite
