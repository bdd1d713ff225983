#include "server/use_cases/confirm_identity.hpp"

#include "server/use_cases/action_entry.hpp"

namespace kabinet::use_cases {

Result<Identity> confirm_identity(const Services& services, const Actor& actor, std::string_view password,
                                  ports::ActionKind kind, std::string_view field,
                                  std::optional<ports::CompanyId> company, std::optional<domain::Msisdn> line) {
    auto user = services.database.read(
        [&](const ports::Transaction& transaction) { return transaction.users().find(actor.user); });
    if (!user) {
        return std::unexpected(std::move(user.error()));
    }
    if (!*user) {
        return fail(ErrorCode::unauthenticated);
    }
    const auto refusal = action_of(actor, kind, ports::ActionOutcome::refused, services.clock.now(), company, line);
    auto right = check_password(services, (*user)->phone, guess_origin_of(actor), *user, password, refusal);
    if (!right) {
        return std::unexpected(std::move(right.error()));
    }
    if (!*right) {
        services.log.warning("password_wrong", {{"user", actor.user.value}, {"address", actor.address}});
        return fail(ErrorCode::password_wrong, std::string(field));
    }
    return Identity{.user = std::move(**user), .password = std::move(**right)};
}

} // namespace kabinet::use_cases
