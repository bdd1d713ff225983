#include "server/use_cases/show_sim_codes.hpp"

#include "server/use_cases/action_entry.hpp"
#include "server/use_cases/authorization.hpp"
#include "server/use_cases/confirm_identity.hpp"
#include "server/use_cases/notices.hpp"

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

} // namespace

Result<ports::SimCodes> show_sim_codes(const Services& services, const Actor& actor, ports::CompanyId company,
                                       const domain::Msisdn& msisdn, std::string_view password) {
    const auto allowed = services.database.read(
        [&](const ports::Transaction& transaction) { return codes_for(transaction, actor, company, msisdn); });
    if (!allowed) {
        return std::unexpected(allowed.error());
    }
    const auto identity =
        confirm_identity(services, actor, password, ports::ActionKind::view_sim_codes, "password", company, msisdn);
    if (!identity) {
        return std::unexpected(identity.error());
    }
    const Instant now = services.clock.now();
    // Checked and read once more: only this transaction's word counts, and it is durable before anything is shown.
    return services.database.write([&](ports::Transaction& transaction) -> Result<ports::SimCodes> {
        auto codes = codes_for(transaction, actor, company, msisdn);
        if (!codes) {
            return codes;
        }
        if (auto settled = settle(transaction, actor.user, identity->password); !settled) {
            return std::unexpected(std::move(settled.error()));
        }
        if (auto noted = transaction.history().append(action_of(actor, ports::ActionKind::view_sim_codes,
                                                                ports::ActionOutcome::succeeded, now, company, msisdn));
            !noted) {
            return std::unexpected(std::move(noted.error()));
        }
        if (auto told = transaction.outbox().add(notice_to(identity->user, ports::MessageTemplate::sim_codes_shown,
                                                           {{"number", msisdn.display()}}, now));
            !told) {
            return std::unexpected(std::move(told.error()));
        }
        return codes;
    });
}

} // namespace kabinet::use_cases
