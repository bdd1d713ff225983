#pragma once

#include "shared/contract/routes.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace kabinet::http {

struct Match {
    enum class Kind : std::uint8_t { found, wrong_method, unknown };

    Kind kind = Kind::unknown;
    contract::RouteId route{};
    std::vector<std::string> segments; ///< what stood for the route's `:name`s, decoded, in their order
    std::string allowed;               ///< with wrong_method: the value of Allow
};

/// Looks a path up in the contract's table. HEAD is taken for GET.
Match match(std::string_view method, std::string_view path);

} // namespace kabinet::http
