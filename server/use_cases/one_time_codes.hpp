#pragma once

#include "server/ports/code_flows.hpp"
#include "server/ports/outbox.hpp"
#include "server/use_cases/services.hpp"
#include "shared/domain/access/one_time_code.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace kabinet::use_cases {

/// Where a code goes and in which words.
struct CodeRecipient {
    ports::Channel channel = ports::Channel::sms;
    std::string address;
    std::string language;
    ports::MessageTemplate what = ports::MessageTemplate::recovery_code;
};

struct CodeRequest {
    ports::CodePurpose purpose = ports::CodePurpose::recovery;
    domain::Msisdn phone; ///< the limits are this phone's
    std::optional<ports::UserId> user;
    std::string target;
    std::optional<CodeRecipient> recipient; ///< nothing: it looks the same, and nothing is sent
    std::string address;                    ///< of the client
};

/// What the person's side is told of a code that was sent, or wasn't: the same in both cases.
struct CodeSent {
    std::string flow; ///< the token that the code is bound to
    std::chrono::seconds resend_after = domain::code_resend_after;
    std::chrono::seconds valid_for = domain::code_lifetime;
};

/// A new code and its flow. Errors: `rate_limited` (too many from this client), `code_too_soon`, `code_limit`.
Result<CodeSent> send_first_code(const Services& services, ports::Transaction& transaction, const CodeRequest& request);
/// Another code for a flow that still waits; the code before is worth nothing from then on. Errors as above, and
/// `flow_expired`.
Result<CodeSent> send_next_code(const Services& services, ports::Transaction& transaction, const ports::CodeFlow& flow,
                                std::string_view token, const std::optional<CodeRecipient>& recipient);

/// The flow of this token, if it is of that purpose and young enough; otherwise `flow_expired`.
Result<ports::CodeFlow> find_flow(const Services& services, const ports::Transaction& transaction,
                                  std::string_view token, ports::CodePurpose purpose);

/// Checks a code, durably counted, and marks the flow as proved. Errors (code): `code_wrong`, `code_expired`,
/// `code_used`, `code_exhausted`; `flow_expired`.
Result<ports::CodeFlow> check_code(const Services& services, std::string_view token, ports::CodePurpose purpose,
                                   const domain::OneTimeCode& code);

} // namespace kabinet::use_cases
