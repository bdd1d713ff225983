#pragma once

#include "server/ports/unit_of_work.hpp"
#include "server/use_cases/actor.hpp"
#include "shared/domain/access/role.hpp"

namespace kabinet::use_cases {

/// The actor's role in the company. `not_found` when the company is none of theirs, exactly as when there is no such
/// company; `forbidden` when the role does not allow it.
Result<domain::Role> authorize(const ports::Transaction& transaction, const Actor& actor, ports::CompanyId company,
                               domain::Permission permission);

/// The same of somebody who asked earlier: the role they have now.
Result<domain::Role> authorize(const ports::Transaction& transaction, ports::UserId user, ports::CompanyId company,
                               domain::Permission permission);

} // namespace kabinet::use_cases
