#pragma once

#include "shared/contract/operations.hpp"
#include "shared/domain/operation/allowed_operations.hpp"
#include "web-client/view_models/words.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kabinet::client {

/// The window of an operation: what was typed into it, and what is wrong with that. It outlives an expired session and
/// a lost connection.
struct OperationDraft {
    std::int64_t company = 0;
    std::string msisdn;
    domain::OperationKind kind = domain::OperationKind::block;
    std::string iccid, imei, target, limit, service;
    domain::IccidRules iccid_rules; ///< the operator's
    domain::ForwardingKind forwarding = domain::ForwardingKind::unconditional;
    std::int64_t delay_seconds = 20;
    bool tried = false;                             ///< it was confirmed once: all that is wrong is said
    std::optional<Failure> refused;                 ///< the server's answer to what was sent
    std::optional<contract::OperationRequest> sent; ///< what it was about; a changed draft is not refused any more

    /// As it is sent, without a password.
    [[nodiscard]] contract::OperationRequest request() const;
    /// By the rules the server has too; `line` null: its state isn't known yet, so only the details are held to them.
    [[nodiscard]] Result<contract::OperationCommand> check(const domain::LineCondition* line) const;
    /// What is wrong with a field, worded; empty: nothing, or it is still being filled in.
    [[nodiscard]] std::string error_at(const Words& words, std::string_view field,
                                       const domain::LineCondition* line) const;
    /// What stands in the way of all of it, whatever is typed; empty: nothing.
    [[nodiscard]] std::string error(const Words& words, const domain::LineCondition* line) const;

    /// Nothing but what is typed stands in its way: it is worth confirming.
    [[nodiscard]] bool possible(const domain::LineCondition* line) const;

private:
    [[nodiscard]] std::optional<Error> wrong(const domain::LineCondition* line) const;
    [[nodiscard]] bool finished(std::string_view field) const;
};

/// «5 000,50» -> 500050 tiyn. Nothing for what is no amount.
[[nodiscard]] std::optional<std::int64_t> parse_amount(std::string_view text);

} // namespace kabinet::client
