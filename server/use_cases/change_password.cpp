#include "server/use_cases/change_password.hpp"

#include "server/use_cases/action_entry.hpp"
#include "server/use_cases/confirm_identity.hpp"
#include "server/use_cases/notices.hpp"

namespace kabinet::use_cases {

namespace {

Result<void> replace(ports::Transaction& transaction, const Actor& actor, const Identity& identity,
                     const std::string& hash, const ports::TokenHash& token) {
    Result<void> done = transaction.attempts().remove(identity.password.attempt);
    if (done) {
        done = transaction.users().set_password_hash(actor.user, hash);
    }
    if (done) {
        const auto ended = transaction.sessions().remove_others(actor.user, actor.session);
        done = ended ? Result<void>() : std::unexpected(ended.error());
    }
    return done ? transaction.sessions().replace_token(actor.session, token) : done;
}

} // namespace

Result<std::string> change_password(const Services& services, const Actor& actor, std::string_view current,
                                    std::string_view wanted) {
    const auto identity =
        confirm_identity(services, actor, current, ports::ActionKind::change_password, "current_password");
    if (!identity) {
        return std::unexpected(identity.error());
    }
    if (current == wanted) {
        forget_attempt(services, identity->password.attempt);
        return fail(ErrorCode::password_unchanged, "password");
    }
    const Result<std::string> hash = services.passwords.hash(wanted);
    if (!hash) {
        forget_attempt(services, identity->password.attempt);
        return std::unexpected(hash.error());
    }
    std::string token = services.tokens.new_token();
    const Instant now = services.clock.now();
    const Result<void> done = services.database.write([&](ports::Transaction& transaction) {
        Result<void> replaced = replace(transaction, actor, *identity, *hash, services.tokens.hash(token));
        if (replaced) {
            replaced = transaction.history().append(
                action_of(actor, ports::ActionKind::change_password, ports::ActionOutcome::succeeded, now));
        }
        return replaced ? transaction.outbox().add(
                              notice_to(identity->user, ports::MessageTemplate::password_changed, {}, now))
                        : replaced;
    });
    return done ? Result<std::string>(std::move(token)) : std::unexpected(done.error());
}

} // namespace kabinet::use_cases
