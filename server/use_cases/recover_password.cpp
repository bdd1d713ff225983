#include "server/use_cases/recover_password.hpp"

#include "server/use_cases/notices.hpp"

namespace kabinet::use_cases {

namespace {

bool may_recover(const std::optional<ports::User>& user) noexcept {
    return user && !user->disabled;
}

Result<std::optional<CodeRecipient>> recipient_for(const Services& services, const ports::Transaction& transaction,
                                                   const std::optional<ports::User>& user) {
    if (!may_recover(user)) {
        return std::nullopt;
    }
    const auto swapped = transaction.lines().sim_swapped_at(user->phone);
    if (!swapped) {
        return std::unexpected(swapped.error());
    }
    CodeRecipient recipient{.channel = ports::Channel::sms,
                            .address = user->phone.str(),
                            .language = user->language,
                            .what = ports::MessageTemplate::recovery_code};
    if (*swapped && services.clock.now() < **swapped + services.flows.distrust_new_sim) {
        if (user->email.empty()) {
            return std::nullopt;
        }
        recipient.channel = ports::Channel::mail;
        recipient.address = user->email;
    }
    return recipient;
}

/// The person of a flow whose code was right.
Result<ports::User> proved_person(const Services& services, const ports::Transaction& transaction,
                                  const std::string& token, ports::FlowId* id = nullptr) {
    const auto flow = find_flow(services, transaction, token, ports::CodePurpose::recovery);
    if (!flow) {
        return std::unexpected(flow.error());
    }
    if (flow->state != ports::FlowState::proved || !flow->user) {
        return fail(ErrorCode::flow_expired);
    }
    auto user = transaction.users().find(*flow->user);
    if (!user) {
        return std::unexpected(std::move(user.error()));
    }
    if (!may_recover(*user)) {
        return fail(ErrorCode::flow_expired);
    }
    if (id != nullptr) {
        *id = flow->id;
    }
    return std::move(**user);
}

Result<void> replace_password(ports::Transaction& transaction, const ports::User& user, ports::FlowId flow,
                              const std::string& hash, Instant now) {
    Result<void> done = transaction.users().set_password_hash(user.id, hash);
    if (done) {
        done = transaction.code_flows().set_state(flow, ports::FlowState::done);
    }
    if (done) {
        done = transaction.attempts().remove_of(user.phone);
    }
    if (done) {
        const auto ended = transaction.sessions().remove_others(user.id, std::nullopt);
        done = ended ? Result<void>() : std::unexpected(ended.error());
    }
    if (done) {
        done = transaction.known_devices().remove_of(user.id);
    }
    return done ? transaction.outbox().add(notice_to(user, ports::MessageTemplate::password_changed, {}, now)) : done;
}

} // namespace

Result<CodeSent> begin_recovery(const Services& services, const domain::Msisdn& phone, const Visit& visit) {
    auto sent = services.database.write([&](ports::Transaction& transaction) -> Result<CodeSent> {
        const auto user = transaction.users().find_by_phone(phone);
        if (!user) {
            return std::unexpected(user.error());
        }
        auto recipient = recipient_for(services, transaction, *user);
        if (!recipient) {
            return std::unexpected(std::move(recipient.error()));
        }
        return send_first_code(services, transaction,
                               {.purpose = ports::CodePurpose::recovery,
                                .phone = phone,
                                .user = may_recover(*user) ? std::optional((*user)->id) : std::nullopt,
                                .target = {},
                                .recipient = std::move(*recipient),
                                .address = visit.address});
    });
    services.log.info("recovery_begun", {{"phone", phone.digits()},
                                         {"address", visit.address},
                                         {"outcome", sent ? "sent" : code_name(sent.error().code)}});
    return sent;
}

Result<CodeSent> resend_recovery_code(const Services& services, std::string_view flow) {
    return services.database.write([&](ports::Transaction& transaction) -> Result<CodeSent> {
        const auto found = find_flow(services, transaction, flow, ports::CodePurpose::recovery);
        if (!found) {
            return std::unexpected(found.error());
        }
        Result<std::optional<ports::User>> user = std::nullopt;
        if (found->user) {
            user = transaction.users().find(*found->user);
        }
        if (!user) {
            return std::unexpected(std::move(user.error()));
        }
        const auto recipient = recipient_for(services, transaction, *user);
        return recipient ? send_next_code(services, transaction, *found, flow, *recipient)
                         : std::unexpected(recipient.error());
    });
}

Result<RecoveryStep> check_recovery_code(const Services& services, std::string_view flow,
                                         const domain::OneTimeCode& code) {
    const auto proved = check_code(services, flow, ports::CodePurpose::recovery, code);
    return proved ? Result<RecoveryStep>(std::in_place) : std::unexpected(proved.error());
}

Result<SignedIn> finish_recovery(const Services& services, const NewPassword& input, const Visit& visit) {
    const auto person = services.database.read(
        [&](const ports::Transaction& transaction) { return proved_person(services, transaction, input.flow); });
    if (!person) {
        return std::unexpected(person.error());
    }
    const Result<std::string> hash = services.passwords.hash(input.password);
    if (!hash) {
        return std::unexpected(hash.error());
    }
    auto signed_in = services.database.write([&](ports::Transaction& transaction) -> Result<SignedIn> {
        // Once more: of two who come at once, one finds the flow used.
        ports::FlowId flow;
        const auto user = proved_person(services, transaction, input.flow, &flow);
        if (!user) {
            return std::unexpected(user.error());
        }
        if (auto done = replace_password(transaction, *user, flow, *hash, services.clock.now()); !done) {
            return std::unexpected(std::move(done.error()));
        }
        return open_session(services, transaction, *user, ports::ActionKind::recover_password, visit);
    });
    if (signed_in) {
        services.log.info("password_recovered", {{"user", person->id.value}, {"address", visit.address}});
    }
    return signed_in;
}

} // namespace kabinet::use_cases
