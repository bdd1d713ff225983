#include "server/use_cases/profile.hpp"

#include "server/use_cases/action_entry.hpp"
#include "server/use_cases/authorization.hpp"
#include "shared/domain/identifiers/text.hpp"

#include <array>

namespace kabinet::use_cases {

Result<ports::User> view_profile(const Services& services, const Actor& actor) {
    return services.database.read([&](const ports::Transaction& transaction) -> Result<ports::User> {
        auto user = transaction.users().find(actor.user);
        if (!user) {
            return std::unexpected(std::move(user.error()));
        }
        return *user ? Result<ports::User>(std::move(**user)) : fail(ErrorCode::unauthenticated);
    });
}

Result<void> choose_language(const Services& services, const Actor& actor, std::string_view language) {
    constexpr std::array<std::string_view, 3> known{"ru", "kk", "en"};
    if (std::ranges::find(known, language) == known.end()) {
        return fail(ErrorCode::unknown_value, "language");
    }
    return services.database.write(
        [&](ports::Transaction& transaction) { return transaction.users().set_language(actor.user, language); });
}

Result<void> name_company(const Services& services, const Actor& actor, ports::CompanyId company,
                          std::string_view short_name) {
    if (auto fits = domain::check_short_text(short_name, short_name_max, "short_name"); !fits) {
        return fits;
    }
    return services.database.write([&](ports::Transaction& transaction) -> Result<void> {
        if (auto allowed = authorize(transaction, actor, company, domain::Permission::view_lines); !allowed) {
            return std::unexpected(std::move(allowed.error()));
        }
        if (auto named = transaction.companies().set_short_name(actor.user, company, short_name); !named) {
            return named;
        }
        return transaction.history().append(action_of(actor, ports::ActionKind::name_company,
                                                      ports::ActionOutcome::succeeded, services.clock.now(), company));
    });
}

} // namespace kabinet::use_cases
