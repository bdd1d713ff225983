#include "shared/contract/formats.hpp"
#include "shared/contract/openapi/api_description.hpp"

#include <algorithm>
#include <array>

namespace kabinet::contract::openapi {

namespace {

using Kind = TypeDescription::Kind;

constexpr std::array known{
    Parameter{"account", "The billing account", {.kind = Kind::text, .format = formats::account}},
    Parameter{"company", "The company, by the id that the session has", {.kind = Kind::integer, .format = formats::id}},
    Parameter{
        "member", "The person, by the id that the list of members has", {.kind = Kind::integer, .format = formats::id}},
    Parameter{"month", "The month", {.kind = Kind::text, .format = formats::month}},
    Parameter{"msisdn", "The number of the line", {.kind = Kind::text, .format = formats::msisdn}},
    Parameter{"operation", "The operation, by the id it was given", {.kind = Kind::integer, .format = formats::id}},
    Parameter{"report", "The report, by the id it was given", {.kind = Kind::integer, .format = formats::id}},
    Parameter{"session",
              "The session, by the id that the list of sessions has",
              {.kind = Kind::integer, .format = formats::id}},
};

/// Calls `visit` with every `:name` of a path, without its colon.
template <class Visit> constexpr void for_each_name(std::string_view path, Visit visit) {
    for (std::size_t colon = path.find(':'); colon != std::string_view::npos; colon = path.find(':', colon + 1)) {
        visit(path.substr(colon + 1, path.find('/', colon) - colon - 1));
    }
}

constexpr const Parameter* find(std::string_view name) noexcept {
    const auto* const found = std::ranges::find(known, name, &Parameter::name);
    return found == known.end() ? nullptr : found;
}

consteval bool every_name_is_described() {
    bool described = true;
    for (const Route& route : routes) {
        for_each_name(route.path, [&](std::string_view name) { described = described && find(name) != nullptr; });
    }
    return described;
}

static_assert(every_name_is_described(), "a route's path has a :name that `known` does not describe");

} // namespace

std::vector<const Parameter*> path_parameters(std::string_view path) {
    std::vector<const Parameter*> parameters;
    for_each_name(path, [&](std::string_view name) { parameters.push_back(find(name)); });
    return parameters;
}

} // namespace kabinet::contract::openapi
