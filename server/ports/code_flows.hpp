#pragma once

#include "server/ports/ids.hpp"
#include "server/ports/secret_tokens.hpp"
#include "shared/base/clock.hpp"
#include "shared/base/error.hpp"
#include "shared/base/names.hpp"
#include "shared/domain/identifiers/msisdn.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace kabinet::ports {

/// What a code is to prove.
enum class CodePurpose : std::uint8_t {
    recovery, ///< that the phone is the person's: a new password follows
    email,    ///< that the mailbox is the person's
};

inline constexpr Names<CodePurpose, 2> code_purpose_names{{"recovery", "email"}};

enum class FlowState : std::uint8_t {
    waiting, ///< for the right code
    proved,
    done, ///< what was to follow has followed
};

inline constexpr Names<FlowState, 3> flow_state_names{{"waiting", "proved", "done"}};

struct NewCodeFlow {
    TokenHash token_hash; ///< of what the person's side holds
    CodePurpose purpose = CodePurpose::recovery;
    domain::Msisdn phone;
    std::optional<UserId> user; ///< nobody has the phone: nothing
    std::string target;         ///< the mailbox; empty with recovery
    TokenHash code_hash;
    Instant started_at; ///< the code is sent at the same moment
    std::string address;
};

struct CodeFlow {
    FlowId id;
    CodePurpose purpose = CodePurpose::recovery;
    domain::Msisdn phone;
    std::optional<UserId> user;
    std::string target;
    TokenHash code_hash;
    Instant started_at;
    Instant sent_at; ///< of the code in force
    int tries = 0;   ///< of it
    FlowState state = FlowState::waiting;
    int factor_tries = 0; ///< wrong codes of the second factor
};

class CodeFlows {
public:
    CodeFlows() = default;
    CodeFlows(const CodeFlows&) = delete;
    CodeFlows& operator=(const CodeFlows&) = delete;
    virtual ~CodeFlows() = default;

    [[nodiscard]] virtual Result<std::optional<CodeFlow>> find(const TokenHash& token_hash) const = 0;
    virtual Result<void> add(const NewCodeFlow& flow) = 0;
    /// Another code; its tries begin anew.
    virtual Result<void> replace_code(FlowId id, const TokenHash& code_hash, Instant sent_at) = 0;
    virtual Result<void> count_try(FlowId id) = 0;
    virtual Result<void> count_factor_try(FlowId id) = 0;
    virtual Result<void> set_state(FlowId id, FlowState state) = 0;

    /// Codes asked for with this phone in [from, to].
    [[nodiscard]] virtual Result<std::int64_t> sendings(const domain::Msisdn& phone, Instant from,
                                                        Instant to) const = 0;
    /// The first of them, and the last.
    [[nodiscard]] virtual Result<std::optional<Instant>> first_sending(const domain::Msisdn& phone, Instant from,
                                                                       Instant to) const = 0;
    [[nodiscard]] virtual Result<std::optional<Instant>> last_sending(const domain::Msisdn& phone, Instant from,
                                                                      Instant to) const = 0;
    virtual Result<void> note_sending(const domain::Msisdn& phone, Instant at) = 0;
    /// Flows begun from this client's address in [from, to].
    [[nodiscard]] virtual Result<std::int64_t> begun_from(std::string_view address, Instant from, Instant to) const = 0;
    /// When the first of them was begun.
    [[nodiscard]] virtual Result<std::optional<Instant>> first_begun_from(std::string_view address, Instant from,
                                                                          Instant to) const = 0;
    /// Flows and sendings that lie outside [from, to].
    virtual Result<void> remove_outside(Instant from, Instant to) = 0;
};

} // namespace kabinet::ports
