#pragma once

#include "server/use_cases/actor.hpp"
#include "server/use_cases/services.hpp"

#include <string_view>

namespace kabinet::use_cases {

/// The person as they may see themselves.
Result<ports::User> view_profile(const Services& services, const Actor& actor);

/// The language that codes and mails come in. `unknown_value` (language) for anything but "ru", "kk" and "en".
Result<void> choose_language(const Services& services, const Actor& actor, std::string_view language);

inline constexpr std::size_t short_name_max = 60; ///< characters

/// What the person calls a company; empty: its full name. Errors: `not_found`, `too_long` (short_name),
/// `text_characters` (short_name), `unavailable`.
Result<void> name_company(const Services& services, const Actor& actor, ports::CompanyId company,
                          std::string_view short_name);

} // namespace kabinet::use_cases
