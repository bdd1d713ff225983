#pragma once

#include "shared/contract/lines.hpp"
#include "shared/domain/operation/operation_kind.hpp"
#include "web-client/view_models/words.hpp"

#include <string>
#include <vector>

namespace kabinet::client {

/// One of the manual's quick operations: which window it opens and whether it can be done now.
struct QuickOperation {
    domain::OperationKind kind = domain::OperationKind::block;
    std::string label;
    std::string why_not; ///< empty: it can be done
};

/// For the menu beside a number, by the rule that the server goes by. `line` null: nothing but the status is known yet,
/// so only what the status forbids is said.
[[nodiscard]] std::vector<QuickOperation> quick_operations(const Words& words, const std::string& msisdn,
                                                           domain::LineStatus status,
                                                           const contract::LineDetailDto* line);

/// Why an operation of this kind is not possible on the line now; empty: it is.
[[nodiscard]] std::string why_not(const Words& words, domain::OperationKind kind, const contract::LineDetailDto& line);

} // namespace kabinet::client
