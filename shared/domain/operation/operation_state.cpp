#include "shared/domain/operation/operation_state.hpp"

#include "shared/base/names.hpp"

namespace kabinet::domain {

namespace {

constexpr Names<OperationState, 5> names{{"accepted", "processing", "done", "failed", "cancelled"}};

} // namespace

std::string_view name_of(OperationState state) noexcept {
    return names.of(state);
}

std::optional<OperationState> operation_state_from(std::string_view name) noexcept {
    return names.find(name);
}

Result<OperationState> next_state(OperationState state, OperationEvent event) {
    if (!is_open(state)) {
        return fail(ErrorCode::operation_ended);
    }
    const bool accepted = state == OperationState::accepted;
    switch (event) {
    case OperationEvent::hand_over:
        return accepted ? Result<OperationState>(OperationState::processing) : fail(ErrorCode::conflict);
    case OperationEvent::finish:
        return accepted ? fail(ErrorCode::conflict) : Result<OperationState>(OperationState::done);
    case OperationEvent::fail:
        return OperationState::failed;
    case OperationEvent::cancel:
        break;
    }
    return accepted ? Result<OperationState>(OperationState::cancelled) : fail(ErrorCode::operation_handed_over);
}

} // namespace kabinet::domain
