#include "server/use_cases/change_email.hpp"

#include "server/use_cases/action_entry.hpp"
#include "server/use_cases/confirm_identity.hpp"
#include "server/use_cases/notices.hpp"

namespace kabinet::use_cases {

Result<CodeSent> begin_email_change(const Services& services, const Actor& actor, const domain::Email& email,
                                    std::string_view password) {
    const auto identity = confirm_identity(services, actor, password, ports::ActionKind::change_email);
    if (!identity) {
        return std::unexpected(identity.error());
    }
    return services.database.write([&](ports::Transaction& transaction) -> Result<CodeSent> {
        if (auto settled = settle(transaction, actor.user, identity->password); !settled) {
            return std::unexpected(std::move(settled.error()));
        }
        if (identity->user.email == email.str()) {
            return fail(ErrorCode::email_unchanged, "email");
        }
        return send_first_code(services, transaction,
                               {.purpose = ports::CodePurpose::email,
                                .phone = identity->user.phone,
                                .user = actor.user,
                                .target = email.str(),
                                .recipient = CodeRecipient{.channel = ports::Channel::mail,
                                                           .address = email.str(),
                                                           .language = identity->user.language,
                                                           .what = ports::MessageTemplate::email_code},
                                .address = actor.address});
    });
}

Result<void> finish_email_change(const Services& services, const Actor& actor, std::string_view flow,
                                 const domain::OneTimeCode& code) {
    const auto owner = services.database.read([&](const ports::Transaction& transaction) {
        return find_flow(services, transaction, flow, ports::CodePurpose::email);
    });
    if (!owner) {
        return std::unexpected(owner.error());
    }
    if (owner->user != actor.user) {
        return fail(ErrorCode::flow_expired);
    }
    const auto proved = check_code(services, flow, ports::CodePurpose::email, code);
    if (!proved) {
        return std::unexpected(proved.error());
    }
    const Instant now = services.clock.now();
    return services.database.write([&](ports::Transaction& transaction) -> Result<void> {
        const auto before = transaction.users().find(actor.user);
        if (!before) {
            return std::unexpected(before.error());
        }
        if (!*before) {
            return fail(ErrorCode::unauthenticated);
        }
        Result<void> done = transaction.users().set_email(actor.user, proved->target);
        if (done) {
            done = transaction.code_flows().set_state(proved->id, ports::FlowState::done);
        }
        if (done) {
            done = transaction.history().append(
                action_of(actor, ports::ActionKind::change_email, ports::ActionOutcome::succeeded, now));
        }
        return done ? transaction.outbox().add(
                          notice_to(**before, ports::MessageTemplate::email_changed, {{"email", proved->target}}, now))
                    : done;
    });
}

} // namespace kabinet::use_cases
