#include "server/use_cases/sign_in.hpp"

#include "server/use_cases/password_check.hpp"

namespace kabinet::use_cases {

namespace {

constexpr std::size_t longest_agent = 256;

ports::ActionEntry entry_for(const ports::User& user, const SignInInput& input, ports::ActionOutcome outcome,
                             Instant at) {
    return {.at = at,
            .kind = ports::ActionKind::sign_in,
            .outcome = outcome,
            .user = user.id,
            .user_name = user.name,
            .user_phone = user.phone,
            .company = std::nullopt,
            .line = std::nullopt,
            .address = input.address};
}

Result<SignedIn> open_session(const Services& services, ports::Transaction& transaction, const ports::User& user,
                              const RightPassword& password, const SignInInput& input) {
    if (auto settled = settle(transaction, user.id, password); !settled) {
        return std::unexpected(std::move(settled.error()));
    }
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
                                                     .address = input.address,
                                                     .user_agent = input.user_agent.substr(0, longest_agent)});
    if (!session) {
        return std::unexpected(session.error());
    }
    if (auto noted = transaction.history().append(entry_for(user, input, ports::ActionOutcome::succeeded, now));
        !noted) {
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
                             .companies = std::move(*companies)}};
}

} // namespace

Result<SignedIn> sign_in(const Services& services, const SignInInput& input) {
    const auto user = services.database.read(
        [&](const ports::Transaction& transaction) { return transaction.users().find_by_phone(input.phone); });
    if (!user) {
        return std::unexpected(user.error());
    }
    const auto refusal = user->transform([&](const ports::User& known) {
        return entry_for(known, input, ports::ActionOutcome::refused, services.clock.now());
    });
    const auto password = check_password(services, input.phone, *user, input.password, refusal);
    if (!password) {
        services.log.warning(
            "sign_in_refused",
            {{"code", code_name(password.error().code)}, {"phone", input.phone.digits()}, {"address", input.address}});
        return std::unexpected(password.error());
    }
    if (!*password) {
        services.log.warning(
            "sign_in_refused",
            {{"code", "credentials_invalid"}, {"phone", input.phone.digits()}, {"address", input.address}});
        return fail(ErrorCode::credentials_invalid);
    }
    auto signed_in = services.database.write([&](ports::Transaction& transaction) {
        return open_session(services, transaction, **user, **password, input);
    });
    if (signed_in) {
        services.log.info("signed_in", {{"user", (*user)->id.value}, {"address", input.address}});
    }
    return signed_in;
}

} // namespace kabinet::use_cases
