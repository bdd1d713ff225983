#include "server/use_cases/show_sim_codes.hpp"

#include "server/use_cases/action_entry.hpp"
#include "server/use_cases/authorization.hpp"
#include "server/use_cases/notices.hpp"
#include "server/use_cases/password_check.hpp"

namespace kabinet::use_cases {

namespace {

/// The codes, if this actor may have them.
Result<ports::SimCodes> codes_for(const ports::Transaction& transaction, const Actor& actor, ports::CompanyId company,
                                  const domain::Msisdn& msisdn) {
    if (auto allowed = authorize(transaction, actor, company, domain::Permission::view_sim_codes); !allowed) {
        return std::unexpected(std::move(allowed.error()));
    }
    auto codes = transaction.lines().sim_codes(company, msisdn);
    if (!codes) {
        return std::unexpected(std::move(codes.error()));
    }
    return *codes ? Result<ports::SimCodes>(std::move(**codes)) : fail(ErrorCode::not_found);
}

Result<ports::User> person_asking(const ports::Transaction& transaction, const Actor& actor) {
    auto user = transaction.users().find(actor.user);
    if (!user) {
        return std::unexpected(std::move(user.error()));
    }
    return *user ? Result<ports::User>(std::move(**user)) : fail(ErrorCode::unauthenticated);
}

} // namespace

Result<ports::SimCodes> show_sim_codes(const Services& services, const Actor& actor, ports::CompanyId company,
                                       const domain::Msisdn& msisdn, std::string_view password) {
    const auto user = services.database.read([&](const ports::Transaction& transaction) -> Result<ports::User> {
        if (auto codes = codes_for(transaction, actor, company, msisdn); !codes) {
            return std::unexpected(std::move(codes.error()));
        }
        return person_asking(transaction, actor);
    });
    if (!user) {
        return std::unexpected(user.error());
    }
    const auto entry = [&](ports::ActionOutcome outcome) {
        return action_of(actor, ports::ActionKind::view_sim_codes, outcome, services.clock.now(), company, msisdn);
    };
    const auto checked = check_password(services, user->phone, *user, password, entry(ports::ActionOutcome::refused));
    if (!checked) {
        return std::unexpected(checked.error());
    }
    if (!*checked) {
        services.log.warning("password_wrong", {{"user", actor.user.value}, {"address", actor.address}});
        return fail(ErrorCode::password_wrong, "password");
    }
    // Checked and read once more: only this transaction's word counts, and it is durable before anything is shown.
    return services.database.write([&](ports::Transaction& transaction) -> Result<ports::SimCodes> {
        auto codes = codes_for(transaction, actor, company, msisdn);
        if (!codes) {
            return codes;
        }
        if (auto settled = settle(transaction, actor.user, **checked); !settled) {
            return std::unexpected(std::move(settled.error()));
        }
        if (auto noted = transaction.history().append(entry(ports::ActionOutcome::succeeded)); !noted) {
            return std::unexpected(std::move(noted.error()));
        }
        if (auto told = transaction.outbox().add(notice_to(*user, ports::MessageTemplate::sim_codes_shown,
                                                               {{"number", msisdn.display()}}, services.clock.now()));
            !told) {
            return std::unexpected(std::move(told.error()));
        }
        return codes;
    });
}

} // namespace kabinet::use_cases
