#include "shared/contract/routes.hpp"

#include "shared/base/names.hpp"
#include "shared/contract/query.hpp"

#include <algorithm>

namespace kabinet::contract {

namespace {

constexpr Names<Method, 5> method_names{{"GET", "POST", "PUT", "PATCH", "DELETE"}};

consteval bool every_route_stands_at_its_id() {
    for (std::size_t i = 0; i < routes.size(); ++i) {
        if (static_cast<std::size_t>(routes[i].id) != i) {
            return false;
        }
    }
    return true;
}

static_assert(every_route_stands_at_its_id());

} // namespace

std::string_view name_of(Method method) noexcept {
    return method_names.of(method);
}

const Route& route_of(RouteId id) noexcept {
    return routes[static_cast<std::size_t>(id)];
}

std::string path_of(RouteId id, std::span<const std::string_view> segments) {
    std::string path;
    std::string_view pattern = route_of(id).path;
    auto segment = segments.begin();
    while (!pattern.empty()) {
        const std::size_t name = std::min(pattern.find(':'), pattern.size());
        path += pattern.substr(0, name);
        pattern.remove_prefix(name);
        if (!pattern.empty()) {
            pattern.remove_prefix(std::min(pattern.find('/'), pattern.size()));
            path += segment == segments.end() ? std::string() : percent_encode(*segment++);
        }
    }
    return path;
}

} // namespace kabinet::contract
