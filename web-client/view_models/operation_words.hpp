#pragma once

#include "shared/contract/operations.hpp"
#include "shared/domain/operation/operation_kind.hpp"
#include "shared/domain/operation/operation_state.hpp"
#include "web-client/view_models/words.hpp"

#include <string>
#include <string_view>

namespace kabinet::client {

/// «Замена Sim-карты»: as history and menus call it.
[[nodiscard]] std::string_view operation_name(const Words& words, domain::OperationKind kind);
/// «Выполняется»
[[nodiscard]] std::string_view operation_state_name(const Words& words, domain::OperationState state);
/// «Если номер занят»
[[nodiscard]] std::string_view forwarding_name(const Words& words, domain::ForwardingKind kind);
/// Why it failed, in the person's language and, where the network said more, in its own words. Empty: it did not.
[[nodiscard]] std::string operation_reason(const Words& words, const contract::OperationDto& operation);
/// What is said when it has ended: «Готово: Блокировка, +7 701 054 19 21».
[[nodiscard]] std::string operation_outcome(const Words& words, const contract::OperationDto& operation);

} // namespace kabinet::client
