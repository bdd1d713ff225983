#include "shared/domain/access/role.hpp"

#include "shared/base/names.hpp"

namespace kabinet::domain {

namespace {

constexpr Names<Role, 3> names{{"administrator", "accountant", "viewer"}};

} // namespace

std::string_view name_of(Role role) noexcept {
    return names.of(role);
}

std::optional<Role> role_from(std::string_view name) noexcept {
    return names.find(name);
}

bool allows(Role role, Permission permission) noexcept {
    switch (permission) {
    case Permission::view_lines:
        return true;
    case Permission::view_sim_codes:
    case Permission::change_lines:
    case Permission::manage_members:
        return role == Role::administrator;
    case Permission::view_usage:
    case Permission::view_documents:
        return role == Role::administrator || role == Role::accountant;
    }
    return false;
}

} // namespace kabinet::domain
