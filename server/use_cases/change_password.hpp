#pragma once

#include "server/use_cases/actor.hpp"
#include "server/use_cases/services.hpp"

#include <string>
#include <string_view>

namespace kabinet::use_cases {

/// A new password after the current one was given; it is one that check_new_password() takes. All other sessions of the
/// person end, and this one goes on under a new token, which is returned. Errors: `password_wrong` (current_password),
/// `password_unchanged` (password), `rate_limited`, `unavailable`.
Result<std::string> change_password(const Services& services, const Actor& actor, std::string_view current,
                                    std::string_view wanted);

} // namespace kabinet::use_cases
