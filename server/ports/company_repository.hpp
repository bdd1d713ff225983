#pragma once

#include "server/ports/ids.hpp"
#include "shared/base/error.hpp"
#include "shared/domain/access/role.hpp"
#include "shared/domain/identifiers/bin.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kabinet::ports {

struct Company {
    CompanyId id;
    domain::Bin bin;
    std::string name;
};

/// A company as one person has it.
struct Membership {
    Company company;
    domain::Role role = domain::Role::viewer;
    std::string short_name; ///< the person's own name for it; empty: none
};

class CompanyRepository {
public:
    CompanyRepository() = default;
    CompanyRepository(const CompanyRepository&) = delete;
    CompanyRepository& operator=(const CompanyRepository&) = delete;
    virtual ~CompanyRepository() = default;

    /// In the order of their ids.
    [[nodiscard]] virtual Result<std::vector<Membership>> memberships_of(UserId user) const = 0;
    [[nodiscard]] virtual Result<std::optional<domain::Role>> role_of(UserId user, CompanyId company) const = 0;
};

} // namespace kabinet::ports
