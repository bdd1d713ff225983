#include "server/use_cases/authorization.hpp"

namespace kabinet::use_cases {

Result<domain::Role> authorize(const ports::Transaction& transaction, const Actor& actor, ports::CompanyId company,
                               domain::Permission permission) {
    return authorize(transaction, actor.user, company, permission);
}

Result<domain::Role> authorize(const ports::Transaction& transaction, ports::UserId user, ports::CompanyId company,
                               domain::Permission permission) {
    const auto role = transaction.companies().role_of(user, company);
    if (!role) {
        return std::unexpected(role.error());
    }
    if (!*role) {
        return fail(ErrorCode::not_found);
    }
    if (!domain::allows(**role, permission)) {
        return fail(ErrorCode::forbidden);
    }
    return **role;
}

} // namespace kabinet::use_cases
