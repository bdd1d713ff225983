#pragma once

#include "web-client/state/router.hpp"
#include "web-client/view_models/words.hpp"

#include <string>

namespace kabinet::client {

/// The filter with this status beside those it has, or without it.
[[nodiscard]] NumbersFilter with_status_turned(NumbersFilter filter, domain::LineStatus status);
/// The filter by this status alone; by none when it is that already.
[[nodiscard]] NumbersFilter by_status_alone(NumbersFilter filter, domain::LineStatus status);
[[nodiscard]] bool is_by_status_alone(const NumbersFilter& filter, domain::LineStatus status);

/// What of the statuses is chosen: «Активный», «2»; empty: any.
[[nodiscard]] std::string chosen_statuses(const Words& words, const NumbersFilter& filter);
/// What the list is narrowed to: «Статус: Активный, Заблокирован; Поиск: 701»; empty: it isn't.
[[nodiscard]] std::string conditions_of(const Words& words, const NumbersRoute& route);

} // namespace kabinet::client
