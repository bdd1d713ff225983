#include "server/use_cases/sign_in.hpp"

#include "server/use_cases/password_check.hpp"

namespace kabinet::use_cases {

namespace {

struct Guess {
    std::optional<ports::User> user;
    std::string origin;
};

} // namespace

Result<SignedIn> sign_in(const Services& services, const SignInInput& input) {
    const auto guess = services.database.read([&](const ports::Transaction& transaction) -> Result<Guess> {
        auto user = transaction.users().find_by_phone(input.phone);
        if (!user) {
            return std::unexpected(std::move(user.error()));
        }
        auto origin = guess_origin(services, transaction, *user, input.visit);
        return origin ? Result<Guess>(Guess{std::move(*user), std::move(*origin)})
                      : std::unexpected(std::move(origin.error()));
    });
    if (!guess) {
        return std::unexpected(guess.error());
    }
    const std::optional<ports::User>& user = guess->user;
    const auto refusal = user.transform([&](const ports::User& known) {
        return visit_entry(known, input.visit, ports::ActionKind::sign_in, ports::ActionOutcome::refused,
                           services.clock.now());
    });
    const auto password = check_password(services, input.phone, guess->origin, user, input.password, refusal);
    if (!password) {
        services.log.warning("sign_in_refused", {{"code", code_name(password.error().code)},
                                                 {"phone", input.phone.digits()},
                                                 {"address", input.visit.address}});
        return std::unexpected(password.error());
    }
    if (!*password) {
        services.log.warning(
            "sign_in_refused",
            {{"code", "credentials_invalid"}, {"phone", input.phone.digits()}, {"address", input.visit.address}});
        return fail(ErrorCode::credentials_invalid);
    }
    auto signed_in = services.database.write([&](ports::Transaction& transaction) -> Result<SignedIn> {
        if (auto settled = settle(transaction, user->id, **password); !settled) {
            return std::unexpected(std::move(settled.error()));
        }
        return open_session(services, transaction, *user, ports::ActionKind::sign_in, input.visit);
    });
    if (signed_in) {
        services.log.info("signed_in", {{"user", user->id.value}, {"address", input.visit.address}});
    }
    return signed_in;
}

} // namespace kabinet::use_cases
