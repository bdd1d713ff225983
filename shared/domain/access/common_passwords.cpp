#include "shared/domain/access/common_passwords.hpp"

#include "shared/domain/access/common_password_table.hpp"

#include <algorithm>

namespace kabinet::domain {

bool is_common_password(std::string_view password) noexcept {
    std::uint32_t hash = 0x811C9DC5U;
    for (const char letter : password) {
        const char small = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
        hash = (hash ^ static_cast<unsigned char>(small)) * 0x01000193U;
    }
    return std::ranges::binary_search(common_password_hashes(), hash);
}

} // namespace kabinet::domain
