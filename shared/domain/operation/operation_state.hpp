#pragma once

#include "shared/base/error.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace kabinet::domain {

enum class OperationState : std::uint8_t {
    accepted,   ///< stored; nobody outside knows of it, so it can be cancelled
    processing, ///< the network has it, or may have it
    done,
    failed,
    cancelled,
};

/// What happens to an operation.
enum class OperationEvent : std::uint8_t { hand_over, finish, fail, cancel };

/// "accepted", "processing", "done", "failed", "cancelled".
std::string_view name_of(OperationState state) noexcept;
std::optional<OperationState> operation_state_from(std::string_view name) noexcept;

/// Not ended yet.
constexpr bool is_open(OperationState state) noexcept {
    return state == OperationState::accepted || state == OperationState::processing;
}

/// The one life cycle: accepted → processing → done or failed; accepted → cancelled; accepted → failed when it turns
/// out, before it was handed over, that it can't be done any more. Errors: `operation_handed_over` (cancelling what is
/// processing), `operation_ended` (anything that has ended), `conflict` (no such way: finishing what was never handed
/// over, or handing over twice).
Result<OperationState> next_state(OperationState state, OperationEvent event);

} // namespace kabinet::domain
