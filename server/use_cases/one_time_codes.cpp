#include "server/use_cases/one_time_codes.hpp"

#include "server/use_cases/rate_limit.hpp"

#include <array>

namespace kabinet::use_cases {

namespace {

constexpr std::chrono::hours hour{1};
constexpr std::chrono::hours day{24};
// What lies further in the future was written before the clock was set back.
constexpr std::chrono::minutes clock_slack{5};

struct CodeLimit {
    std::chrono::seconds window;
    std::int64_t codes;
};

constexpr std::array code_limits{CodeLimit{hour, domain::codes_per_hour}, CodeLimit{day, domain::codes_per_day}};

/// Bound to its flow: the same digits in another flow are another code.
ports::TokenHash code_hash(const Services& services, std::string_view token, std::string_view digits) {
    return services.tokens.hash(std::string(token) + ':' + std::string(digits));
}

Result<void> may_send(const ports::Transaction& transaction, const domain::Msisdn& phone, Instant now) {
    const ports::CodeFlows& flows = transaction.code_flows();
    const Instant to = now + clock_slack;
    const auto last = flows.last_sending(phone, now - day, to);
    if (!last) {
        return std::unexpected(last.error());
    }
    if (*last && now < **last + domain::code_resend_after) {
        return std::unexpected(Error{.code = ErrorCode::code_too_soon,
                                     .field = {},
                                     .detail = {},
                                     .retry_after = **last + domain::code_resend_after - now});
    }
    Result<void> allowed;
    for (const CodeLimit& limit : code_limits) {
        const auto sent = flows.sendings(phone, now - limit.window, to);
        if (!sent) {
            return std::unexpected(sent.error());
        }
        if (*sent >= limit.codes) {
            auto refusal = refuse_for_now(ErrorCode::code_limit, flows.first_sending(phone, now - limit.window, to),
                                          limit.window, now);
            if (allowed || allowed.error().retry_after < refusal.error().retry_after) {
                allowed = std::move(refusal);
            }
        }
    }
    return allowed;
}

Result<void> put_into_outbox(ports::Transaction& transaction, const std::optional<CodeRecipient>& recipient,
                             const std::string& code, Instant now) {
    if (!recipient) {
        return {};
    }
    return transaction.outbox().add({.created_at = now,
                                     .channel = recipient->channel,
                                     .recipient = recipient->address,
                                     .language = recipient->language,
                                     .what = recipient->what,
                                     .parameters = {{"code", code}},
                                     .company = std::nullopt,
                                     .expires_at = now + domain::code_lifetime});
}

/// Nothing: the code is right. The try is counted in the same transaction.
Result<std::optional<ErrorCode>> judge(const Services& services, ports::Transaction& transaction,
                                       const ports::CodeFlow& flow, std::string_view token,
                                       const domain::OneTimeCode& code) {
    const Instant now = services.clock.now();
    if (flow.state != ports::FlowState::waiting) {
        return ErrorCode::code_used;
    }
    if (now < flow.sent_at - clock_slack || now >= flow.sent_at + domain::code_lifetime) {
        return ErrorCode::code_expired;
    }
    if (flow.tries >= domain::code_tries) {
        return ErrorCode::code_exhausted;
    }
    if (auto counted = transaction.code_flows().count_try(flow.id); !counted) {
        return std::unexpected(std::move(counted.error()));
    }
    if (!(code_hash(services, token, code.digits()) == flow.code_hash)) {
        return flow.tries + 1 >= domain::code_tries ? ErrorCode::code_exhausted : ErrorCode::code_wrong;
    }
    if (auto proved = transaction.code_flows().set_state(flow.id, ports::FlowState::proved); !proved) {
        return std::unexpected(std::move(proved.error()));
    }
    return std::nullopt;
}

} // namespace

Result<CodeSent> send_first_code(const Services& services, ports::Transaction& transaction,
                                 const CodeRequest& request) {
    const Instant now = services.clock.now();
    ports::CodeFlows& flows = transaction.code_flows();
    if (auto pruned = flows.remove_outside(now - day, now + clock_slack); !pruned) {
        return std::unexpected(std::move(pruned.error()));
    }
    const auto begun = flows.begun_from(request.address, now - hour, now + clock_slack);
    if (!begun) {
        return std::unexpected(begun.error());
    }
    if (*begun >= services.flows.begun_per_address) {
        return refuse_for_now(ErrorCode::rate_limited,
                              flows.first_begun_from(request.address, now - hour, now + clock_slack), hour, now);
    }
    if (auto allowed = may_send(transaction, request.phone, now); !allowed) {
        return std::unexpected(std::move(allowed.error()));
    }
    CodeSent sent{.flow = services.tokens.new_token()};
    const std::string code = services.tokens.new_code(domain::OneTimeCode::length);
    Result<void> done = flows.add({.token_hash = services.tokens.hash(sent.flow),
                                   .purpose = request.purpose,
                                   .phone = request.phone,
                                   .user = request.user,
                                   .target = request.target,
                                   .code_hash = code_hash(services, sent.flow, code),
                                   .started_at = now,
                                   .address = request.address});
    if (done) {
        done = flows.note_sending(request.phone, now);
    }
    if (done) {
        done = put_into_outbox(transaction, request.recipient, code, now);
    }
    return done ? Result<CodeSent>(std::move(sent)) : std::unexpected(done.error());
}

Result<CodeSent> send_next_code(const Services& services, ports::Transaction& transaction, const ports::CodeFlow& flow,
                                std::string_view token, const std::optional<CodeRecipient>& recipient) {
    const Instant now = services.clock.now();
    if (flow.state != ports::FlowState::waiting) {
        return fail(ErrorCode::flow_expired);
    }
    if (auto allowed = may_send(transaction, flow.phone, now); !allowed) {
        return std::unexpected(std::move(allowed.error()));
    }
    const std::string code = services.tokens.new_code(domain::OneTimeCode::length);
    Result<void> done = transaction.code_flows().replace_code(flow.id, code_hash(services, token, code), now);
    if (done) {
        done = transaction.code_flows().note_sending(flow.phone, now);
    }
    if (done) {
        done = put_into_outbox(transaction, recipient, code, now);
    }
    return done ? Result<CodeSent>({.flow = std::string(token)}) : std::unexpected(done.error());
}

Result<ports::CodeFlow> find_flow(const Services& services, const ports::Transaction& transaction,
                                  std::string_view token, ports::CodePurpose purpose) {
    if (token.size() != ports::SecretTokens::token_length) {
        return fail(ErrorCode::flow_expired);
    }
    auto flow = transaction.code_flows().find(services.tokens.hash(token));
    if (!flow) {
        return std::unexpected(std::move(flow.error()));
    }
    const Instant now = services.clock.now();
    if (!*flow || (*flow)->purpose != purpose || now < (*flow)->started_at - clock_slack ||
        now >= (*flow)->started_at + services.flows.lifetime) {
        return fail(ErrorCode::flow_expired);
    }
    return std::move(**flow);
}

Result<ports::CodeFlow> check_code(const Services& services, std::string_view token, ports::CodePurpose purpose,
                                   const domain::OneTimeCode& code) {
    struct Judged {
        ports::CodeFlow flow;
        std::optional<ErrorCode> refusal;
    };

    // A wrong code is no error of the transaction: that it was tried has to stay.
    auto judged = services.database.write([&](ports::Transaction& transaction) -> Result<Judged> {
        auto flow = find_flow(services, transaction, token, purpose);
        if (!flow) {
            return std::unexpected(std::move(flow.error()));
        }
        const auto refusal = judge(services, transaction, *flow, token, code);
        if (!refusal) {
            return std::unexpected(refusal.error());
        }
        return Judged{.flow = std::move(*flow), .refusal = *refusal};
    });
    if (!judged) {
        return std::unexpected(std::move(judged.error()));
    }
    if (judged->refusal) {
        services.log.warning("code_refused", {{"code", code_name(*judged->refusal)},
                                              {"purpose", ports::code_purpose_names.of(purpose)},
                                              {"phone", judged->flow.phone.digits()}});
        return fail(*judged->refusal, "code");
    }
    return std::move(judged->flow);
}

} // namespace kabinet::use_cases
