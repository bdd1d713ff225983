#pragma once

#include "server/use_cases/actor.hpp"
#include "server/use_cases/services.hpp"
#include "shared/domain/access/role.hpp"
#include "shared/domain/identifiers/email.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kabinet::use_cases {

inline constexpr std::size_t person_name_max = 120; ///< characters

/// Who works for the company here, by name. Errors: `not_found`, `forbidden`, `unavailable`.
Result<std::vector<ports::Member>> list_members(const Services& services, const Actor& actor, ports::CompanyId company);

struct Invitation {
    domain::Msisdn phone;
    std::string name; ///< of somebody who is known already their own name stays
    std::optional<domain::Email> email;
    domain::Role role = domain::Role::viewer;
};

/// Opens the company to somebody, and tells them by SMS; who is new here chooses a password at the first sign-in.
/// Errors: `required`, `too_long`, `text_characters` (name), `member_exists` (phone), `not_found`, `forbidden`,
/// `unavailable`.
Result<ports::Member> invite_member(const Services& services, const Actor& actor, ports::CompanyId company,
                                    const Invitation& invitation);

/// Errors: `last_administrator` (role), `not_found`, `forbidden`, `unavailable`.
Result<void> change_role(const Services& services, const Actor& actor, ports::CompanyId company, ports::UserId member,
                         domain::Role role);

/// From then on the company is as good as unknown to them. Errors: `last_administrator`, `not_found`, `forbidden`,
/// `unavailable`.
Result<void> remove_member(const Services& services, const Actor& actor, ports::CompanyId company,
                           ports::UserId member);

} // namespace kabinet::use_cases
