#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace kabinet::domain {

/// What a person is in one company.
enum class Role : std::uint8_t {
    administrator,
    accountant, ///< reads documents, payments and detail; changes no line
    viewer,     ///< reads lines
};

enum class Permission : std::uint8_t {
    view_lines,
    view_sim_codes, ///< PIN and PUK, after the password was given again
    view_usage,     ///< detail records of a line
    manage_members, ///< see, invite, change and remove the company's people
    view_documents, ///< payments, invoices, acts, registers, the history of actions, reports
    change_lines,   ///< request operations, see and cancel them
};

/// "administrator", "accountant", "viewer".
std::string_view name_of(Role role) noexcept;
std::optional<Role> role_from(std::string_view name) noexcept;

[[nodiscard]] bool allows(Role role, Permission permission) noexcept;

} // namespace kabinet::domain
