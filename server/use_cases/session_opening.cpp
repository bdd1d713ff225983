#include "server/use_cases/session_opening.hpp"

namespace kabinet::use_cases {

namespace {

constexpr std::size_t longest_agent = 256;
constexpr int devices_kept = 20;

/// A token for the browser, unless it is known by the one it has.
Result<std::string> know_device(const Services& services, ports::Transaction& transaction, ports::UserId user,
                                const Visit& visit) {
    const Instant now = services.clock.now();
    ports::KnownDevices& devices = transaction.known_devices();
    const auto known = devices.find(user, services.tokens.hash(visit.device));
    if (!known) {
        return std::unexpected(known.error());
    }
    if (*known) {
        const auto seen = devices.touch(**known, now);
        return seen ? Result<std::string>(std::string()) : std::unexpected(seen.error());
    }
    std::string token = services.tokens.new_token();
    const auto added = devices.add(user, services.tokens.hash(token), now, devices_kept);
    return added ? Result<std::string>(std::move(token)) : std::unexpected(added.error());
}

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

Result<std::string> guess_origin(const Services& services, const ports::Transaction& transaction,
                                 const std::optional<ports::User>& user, const Visit& visit) {
    if (!user || visit.device.size() != ports::SecretTokens::token_length) {
        return std::string();
    }
    const auto known = transaction.known_devices().find(user->id, services.tokens.hash(visit.device));
    if (!known) {
        return std::unexpected(known.error());
    }
    return *known ? "device " + std::to_string((*known)->value) : std::string();
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
    auto device = know_device(services, transaction, user.id, visit);
    if (!device) {
        return std::unexpected(std::move(device.error()));
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
                    .device = std::move(*device),
                    .view = {.user_name = user.name,
                             .phone = user.phone,
                             .time_zone = services.time_zone,
                             .iccid = services.iccid,
                             .companies = std::move(*companies)}};
}

} // namespace kabinet::use_cases
