#pragma once

#include <string_view>

namespace kabinet::domain {

/// One of those that everybody tries first, whatever the case of its Latin letters. The list holds all of the 10,000
/// most common ones that are long enough to be chosen. One in three million others is taken for common too.
bool is_common_password(std::string_view password) noexcept;

} // namespace kabinet::domain
