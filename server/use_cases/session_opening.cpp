#include "server/use_cases/session_opening.hpp"

namespace kabinet::use_cases {

namespace {

constexpr std::size_t longest_agent = 256;

} // namespace

ports::ActionEntry visit_entry(const ports::User& user, const Visit& visit, ports::ActionKind kind,
                               ports::ActionOutcome outcome, Instant at) {
    return {.at = at,
            .kind = kind,
            .outcome = outcome,
            .user = user.id,
            .user_name = user.name,
            .user_phone = user.phone,
            .company = std::nullopt,
            .line = std::nullopt,
            .address = visit.address};
}

Result<SignedIn> open_session(const Services& services, ports::Transaction& transaction, const ports::User& user,
                              ports::ActionKind kind, const Visit& visit) {
    // Looked up again: the person may have been disabled while the password was checked.
    const auto current = transaction.users().find(user.id);
    if (!current) {
        return std::unexpected(current.error());
    }
    if (!*current || (*current)->disabled) {
        return fail(ErrorCode::credentials_invalid);
    }
    const Instant now = services.clock.now();
    std::string token = services.tokens.new_token();
    const auto session = transaction.sessions().add({.user = user.id,
                                                     .token_hash = services.tokens.hash(token),
                                                     .created_at = now,
                                                     .expires_at = now + services.sessions.absolute_limit,
                                                     .address = visit.address,
                                                     .user_agent = visit.user_agent.substr(0, longest_agent)});
    if (!session) {
        return std::unexpected(session.error());
    }
    const auto entry = visit_entry(user, visit, kind, ports::ActionOutcome::succeeded, now);
    if (auto noted = transaction.history().append(entry); !noted) {
        return std::unexpected(std::move(noted.error()));
    }
    auto companies = transaction.companies().memberships_of(user.id);
    if (!companies) {
        return std::unexpected(std::move(companies.error()));
    }
    return SignedIn{.token = std::move(token),
                    .view = {.user_name = user.name,
                             .phone = user.phone,
                             .time_zone = services.time_zone,
                             .iccid = services.iccid,
                             .companies = std::move(*companies)}};
}

} // namespace kabinet::use_cases
